import { escaped } from './xlsx-text';

/** The parts of a workbook that do not grow with its rows. */

export const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
export const spreadsheet = `${office}/spreadsheetml/2006/main`;
export const relations = `${office}/officeDocument/2006/relationships`;
const packaging = `${office}/package/2006`;
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a cell may look like; its place in the list is its number in the file. */
export const looks = [
  'plain',
  'text',
  'formula',
  'number',
  'share',
  'day',
  'head',
  'headRight',
  'title',
  'heading',
  'link',
] as const;
export type Look = (typeof looks)[number];

/** How a cell is formatted: its number format, its font, and more attributes; on one line or wrapped. */
const format = (alignment: string, number = 0, font = 0, more = '') =>
  `<xf xfId="0" numFmtId="${number}" fontId="${font}"${more} applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;
const wrapped = ' wrapText="1"';
const lined = ' borderId="1" applyBorder="1"';
/** Number format 49 and `quotePrefix` keep a text that begins like a formula a text, also when somebody edits it. */
const asText = ' quotePrefix="1"';

const formats: Record<Look, string> = {
  plain: '<xf xfId="0" numFmtId="0" fontId="0"/>',
  text: format(wrapped),
  formula: format(wrapped, 49, 0, asText),
  number: format(''),
  share: format('', 164),
  day: format('', 14),
  head: format(wrapped, 49, 1, lined),
  headRight: format(` horizontal="right"${wrapped}`, 49, 1, lined),
  title: format('', 49, 2),
  heading: format('', 49, 1),
  link: format(wrapped, 49, 3, asText),
};

export const styles = `${xml}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0A4F9E"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF1C2430"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.map((look) => formats[look]).join('')}</cellXfs></styleSheet>`;

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${xml}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml', `${types}.sheet.main+xml`)}${part('xl/styles.xml', `${types}.styles+xml`)}${part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${Array.from({ length: sheets }, (_, place) => part(`xl/worksheets/sheet${place + 1}.xml`, `${types}.worksheet+xml`)).join('')}</Types>`;
}

export const packageRelations = `${xml}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** A workbook says when it was made, so that the same rows and time give the same file. */
export function core(title: string, language: string, made: Date): string {
  const time = `${made.toISOString().slice(0, 19)}Z`;
  return `${xml}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

/** The list of sheets; the lines above the frozen edge are repeated on each printed page. */
export function workbook(sheets: readonly { name: string; headed?: boolean }[]): string {
  const named = sheets.flatMap(({ name, headed }, place) =>
    headed
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escaped(`'${name.replaceAll("'", "''")}'`)}!$1:$1</definedName>`,
        ]
      : [],
  );
  const names = named.length > 0 ? `<definedNames>${named.join('')}</definedNames>` : '';
  return `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join('')}</sheets>${names}</workbook>`;
}

export function workbookRelations(sheets: number): string {
  return `${xml}<Relationships xmlns="${packaging}/relationships">${Array.from({ length: sheets }, (_, place) => `<Relationship Id="rId${place + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
}

/** The addresses that a sheet's cells lead to, in the order of their numbers. */
export function sheetRelations(addresses: readonly string[]): string {
  return `${xml}<Relationships xmlns="${packaging}/relationships">${addresses.map((address, place) => `<Relationship Id="rId${place + 1}" Type="${relations}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`).join('')}</Relationships>`;
}
