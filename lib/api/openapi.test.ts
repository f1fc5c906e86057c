import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { endpoints } from './endpoints';
import { describeApi } from './openapi';

const described = describeApi('https://qadam.example');

describe('the description of the API', () => {
  it('has nothing that a linter of OpenAPI finds', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    const lint = (document: unknown) =>
      lintFromString({ source: JSON.stringify(document), config, absoluteRef: '/openapi.json' });
    const problems = await lint(described);
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
    // The linter sees: a description with a hole in it has a problem.
    const broken = { ...described, paths: { '/x/{y}': { get: { responses: {} } } } };
    expect((await lint(broken)).length).toBeGreaterThan(0);
  });

  it('has every address, and says of each what it answers', () => {
    expect(Object.keys(described.paths).sort()).toEqual(
      Object.values(endpoints)
        .map(({ path }) => `/v1${path}`)
        .sort(),
    );
    const text = JSON.stringify(described);
    expect(text).not.toContain('$defs');
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(described.components.schemas)).toContain(name);
  });

  it('says which values a parameter can have', () => {
    const { parameters } = described.paths['/v1/{country}/recommendations']?.get ?? {};
    const status = parameters?.find(({ name }) => name === 'status');
    expect(status).toMatchObject({ in: 'query', required: false });
    expect(JSON.stringify(status)).toContain('REGRESSED');
  });
});
