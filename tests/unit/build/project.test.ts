import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageFile from '../../../package.json' with { type: 'json' };

test('every dependency is named with its exact version', () => {
  const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the list of packages names those of every system, so that "npm ci" works on each', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('scripts and Electron run on the same Node', () => {
  const major = (version: string) => version.split('.')[0];
  expect(major(packageFile.devDependencies.node)).toBe(major(packageFile.devDependencies['@types/node']));
  expect(major(process.versions.node)).toBe(major(packageFile.devDependencies.node));
});

test('the licence is the AGPL, version 3 only, and its text is there', () => {
  expect(packageFile.license).toBe('AGPL-3.0-only');
  const text = readFileSync('LICENSE', 'utf8');
  expect(text).toMatch(/^\s*GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3, 19 November 2007/);
  expect(text).toContain('13. Remote Network Interaction');
});

test('the set-up script runs on Node 20: plain JavaScript without packages', () => {
  const imported = readFileSync('build/setup.mjs', 'utf8').matchAll(/^import .* from '([^']+)'/gm);
  expect([...imported].every((match) => match[1]?.startsWith('node:'))).toBe(true);
});
