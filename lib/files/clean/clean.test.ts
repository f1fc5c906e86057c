import { PDFArray, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { judgeType } from '../judge-type';
import { cleanFile } from './clean';
import { stripJpeg } from './strip-jpeg';

const secret = 'Unspeakable Author';
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text, 0, 'latin1');

async function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#888888' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: secret },
      IFD3: { GPSLatitude: '43/1 14/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

describe('a picture', () => {
  it('keeps what it shows, upright, and nothing that it says', async () => {
    const bytes = await photograph();
    expect(holds(bytes, secret)).toBe(true);
    const clean = await cleanFile(bytes, 'image/jpeg');
    expect(clean?.cleaning).toBe('CLEANED');
    const { width, height, exif, xmp, orientation } = await sharp(clean?.bytes).metadata();
    expect({ width, height, exif, xmp, orientation }).toEqual({
      width: 20,
      height: 40,
      exif: undefined,
      xmp: undefined,
      orientation: undefined,
    });
    expect(holds(clean?.bytes ?? bytes, secret)).toBe(false);
  });

  it.each(['png', 'webp'] as const)('is the same as %s', async (format) => {
    const bytes = await sharp(await photograph())
      .keepMetadata()
      .toFormat(format)
      .toBuffer();
    expect(await judgeType(bytes, 'x')).toBe(`image/${format}`);
    const clean = await cleanFile(bytes, `image/${format}`);
    expect((await sharp(clean?.bytes).metadata()).exif).toBeUndefined();
  });

  it('is refused when it is cut off or too large to be one', async () => {
    const bytes = await photograph();
    expect(await cleanFile(bytes.subarray(0, 300), 'image/jpeg')).toBeNull();
    const huge = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    expect(await cleanFile(huge, 'image/png')).toBeNull();
  }, 30_000);
});

describe('a PDF', () => {
  async function report({ attachment = false } = {}): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    document.setAuthor(secret);
    document.setProducer(secret);
    const page = document.addPage([200, 200]);
    page.drawText('What it says');
    page.drawImage(await document.embedJpg(await photograph()), { x: 10, y: 10 });
    const remark = document.context.obj({ Subtype: 'Text', Rect: [0, 0, 9, 9] });
    remark.set(PDFName.of('T'), PDFString.of(secret));
    page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(remark)]));
    const xmp = document.context.stream(`<x:xmpmeta>${secret}</x:xmpmeta>`);
    document.catalog.set(PDFName.of('Metadata'), document.context.register(xmp));
    const call = {
      S: 'JavaScript',
      JS: PDFString.of(`app.launchURL("https://${secret}.example")`),
    };
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj(call));
    const sent = { S: 'SubmitForm', F: PDFString.of('https://calls-home.example') };
    remark.set(PDFName.of('A'), document.context.register(document.context.obj(sent)));
    // What an earlier version left behind: nothing leads to it.
    document.context.register(PDFString.of(`${secret} before`));
    if (attachment) await document.attach(strToU8('inside'), 'inside.txt');
    return document.save({ useObjectStreams: false });
  }

  it('keeps its pages, and nothing about its makers, its pictures and its past', async () => {
    const bytes = await report();
    expect(await judgeType(bytes, 'x.png')).toBe('application/pdf');
    const clean = await cleanFile(bytes, 'application/pdf');
    expect(clean?.cleaning).toBe('CLEANED');
    const again = await PDFDocument.load(clean?.bytes ?? bytes, { updateMetadata: false });
    expect(again.getPageCount()).toBe(1);
    expect([again.getAuthor(), again.getProducer(), again.getCreationDate()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(again.catalog.has(PDFName.of('Metadata'))).toBe(false);
    // Whoever opens it calls nobody.
    expect(again.catalog.has(PDFName.of('OpenAction'))).toBe(false);
    const written = await again.save({ useObjectStreams: false });
    expect(holds(written, '/JavaScript') || holds(written, '/SubmitForm')).toBe(false);
    expect(again.getPage(0).node.Annots()).toBeInstanceOf(PDFArray);
    const open = await again.save({ useObjectStreams: false });
    expect(holds(open, secret)).toBe(false);
  });

  it('is called partly clean when something is attached inside', async () => {
    const clean = await cleanFile(await report({ attachment: true }), 'application/pdf');
    expect(clean?.cleaning).toBe('PARTLY');
  });

  it('is refused when it is no whole one or closed by a password', async () => {
    expect(await cleanFile(strToU8('%PDF-1.7\nnothing'), 'application/pdf')).toBeNull();
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    expect(await cleanFile(await document.save(), 'application/pdf')).toBeNull();
  });
});

describe('an office document', () => {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const word = async () =>
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Type="office" Target="word/document.xml"/><Relationship Id="rId4" Type="http://x/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>',
      ),
      'docProps/core.xml': strToU8(`<c><creator>${secret}</creator></c>`),
      'docProps/app.xml': strToU8(`<c><Company>${secret}</Company></c>`),
      'docProps/custom.xml': strToU8(`<c>${secret}</c>`),
      'docProps/thumbnail.jpeg': await photograph(),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/image" Target="https://calls-home.example/a.png?a=1&amp;b=2" TargetMode="External"/><Relationship Id="rId2" Type="http://x/hyperlink" Target="https://source.example/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="rId3" Type="http://x/image" Target="media/image1.jpeg"/></Relationships>`,
      ),
      'word/document.xml': strToU8('<w:document>What it says</w:document>'),
      'word/media/image1.jpeg': await photograph(),
    });

  it('keeps its text and loses its properties, and says that it is only partly clean', async () => {
    const bytes = await word();
    const type = await judgeType(bytes, 'x.pdf');
    expect(type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    if (!type) return;
    const clean = await cleanFile(bytes, type);
    expect(clean?.cleaning).toBe('PARTLY');
    const parts = unzipSync(clean?.bytes ?? bytes);
    const all = Object.values(parts).map((part) => strFromU8(part, true));
    expect(all.join('\n')).toContain('What it says');
    expect(all.filter((part) => part.includes(secret))).toEqual([]);
    expect(Object.keys(parts)).not.toContain('docProps/thumbnail.jpeg');
    // Whoever opens it calls nobody; a link that a person follows stays, and so does what is inside.
    const links = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    expect(links).not.toContain('calls-home');
    expect(links).toContain('Target="https://source.example/?a=1&#38;b=2" TargetMode="External"');
    expect(links).toContain('Id="rId3" Type="http://x/image" Target="media/image1.jpeg"');
    expect(strFromU8(parts['_rels/.rels'] ?? new Uint8Array())).not.toContain('thumbnail');
  });

  it('keeps the order that OpenDocument asks for', async () => {
    const mime = 'application/vnd.oasis.opendocument.text';
    const bytes = zipSync({
      mimetype: [strToU8(mime), { level: 0 }],
      'content.xml': strToU8('<office:document-content/>'),
      'meta.xml': strToU8(`<dc:creator>${secret}</dc:creator>`),
    });
    const clean = await cleanFile(bytes, mime);
    expect(await judgeType(clean?.bytes ?? bytes, 'x')).toBe(mime);
    expect(strFromU8(unzipSync(clean?.bytes ?? bytes)['meta.xml'] ?? bytes)).not.toContain(secret);
  });

  it('is refused when it would fill the memory', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8(types),
      'word/document.xml': new Uint8Array(210 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(
      await cleanFile(
        bomb,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ),
    ).toBeNull();
  }, 120_000);
});

describe('the type of a file', () => {
  it.each([
    ['plain words', 'a.txt', 'text/plain'],
    ['a;b\n1;2\n', 'a.csv', 'text/csv'],
    ['Қадам', 'a.pdf', 'text/plain'],
    ['MZ\u0000\u0001binary', 'a.txt', null],
    ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'a.png', null],
  ])('%s called %s is %s', async (text, name, type) => {
    expect(await judgeType(strToU8(text), name)).toBe(type);
  });
  it('is never judged by another encoding than UTF-8', async () => {
    expect(await judgeType(new Uint8Array([0xcf, 0xf0, 0xe8]), 'a.txt')).toBeNull();
  });
});

it('a JPEG inside something else loses only what it says', async () => {
  const bytes = await photograph();
  const clean = stripJpeg(bytes);
  expect(clean && holds(clean, secret)).toBe(false);
  const pixels = (of: Uint8Array) => sharp(of).raw().toBuffer();
  expect(await pixels(clean ?? bytes)).toEqual(await pixels(bytes));
  expect(stripJpeg(clean ?? bytes)).toBeNull();
  expect(stripJpeg(strToU8('no JPEG'))).toBeNull();
});
