import { describe, expect, it } from 'vitest';
import { fileName, typeWord } from './media-type';

describe('the name of a stored file', () => {
  it.each([
    ['C:\\Users\\someone\\Order 12.PDF', 'Order 12.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['Бұйрық № 4.pdf', 'Бұйрық № 4.pdf'],
    ['report.docx', 'report.pdf'],
    ['a\u202Efdp.exe', 'a fdp.pdf'],
    ['"; filename=x.html', '; filename=x.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['v1.2 of 2024', 'v1.2 of 2024.pdf'],
  ])('%s becomes %s', (given, name) => {
    expect(fileName(given, 'application/pdf')).toBe(name);
  });

  it('is never too long', () => {
    expect(fileName('x'.repeat(500), 'text/plain')).toHaveLength(124);
  });
});

it('names a type by its short word', () => {
  expect(typeWord('application/vnd.oasis.opendocument.text')).toBe('ODT');
});
