import { readdirSync, readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { launchStandIn } from '../standin/launch.ts';

const test = base.extend({});
test.skip(process.env['KHRONIKA_ELECTRON'] !== undefined, 'looks at the processes of the stand-in');

/** Ids of the children of a process whose command line names a script. */
function childrenOf(pid: number, script: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
        return Number(parent) === pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(script);
      } catch {
        return false;
      }
    })
    .map(Number);
}

test('when the vault process dies the window says so, and can start it again', async () => {
  test.skip(process.platform !== 'linux', 'finds processes under /proc');
  const { page, pid, end } = await launchStandIn();
  const status = page.getByRole('status');
  await expect(status).toContainText('answers');
  const [vault] = childrenOf(pid, 'vault-process');
  expect(vault).toBeDefined();
  process.kill(vault ?? 0, 'SIGKILL');
  await expect(status).toContainText('The part of Khronika that holds the vault has stopped. What was stored is safe.');
  await page.getByRole('button', { name: 'Start it again' }).click();
  await expect(status).toContainText('answers');
  await end();
});

test('closing Khronika ends its vault process', async () => {
  test.skip(process.platform !== 'linux', 'finds processes under /proc');
  const { page, pid, end } = await launchStandIn();
  await expect(page.getByRole('status')).toContainText('answers');
  const [vault] = childrenOf(pid, 'vault-process');
  expect(await end()).toBe(0);
  expect(() => process.kill(vault ?? 0, 0)).toThrow(/ESRCH/);
});
