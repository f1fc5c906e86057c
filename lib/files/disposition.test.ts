import { expect, it } from 'vitest';
import { attachment } from './disposition';

it('names a file in every script and lets no name break out of the header', () => {
  expect(attachment('a.pdf')).toBe(`attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`);
  expect(attachment('Бұйрық "4".pdf')).toBe(
    `attachment; filename="______ _4_.pdf"; filename*=UTF-8''%D0%91%D2%B1%D0%B9%D1%80%D1%8B%D2%9B%20%224%22.pdf`,
  );
  expect(attachment("it's (1)*.txt")).toContain("UTF-8''it%27s%20%281%29%2A.txt");
});
