import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Asks the registry for its signatures of every installed package and checks them, with `npm audit signatures` (`npm run signatures`). It
 * needs the network: the registry, and tuf-repo-cdn.sigstore.dev for the keys. Where it cannot be done it says why and ends with 2;
 * what was installed is then still what package-lock.json names by SHA-512.
 */
const root = path.join(import.meta.dirname, '../..');
const npm = process.env['npm_execpath'];
const words = ['audit', 'signatures'];
const { status, stdout, stderr } = spawnSync(
  npm === undefined ? 'npm' : (process.env['npm_node_execpath'] ?? process.execPath),
  npm === undefined ? words : [npm, ...words],
  { cwd: root, encoding: 'utf8', timeout: 600_000 },
);
process.stdout.write(stdout);
if (status === 0) process.exitCode = 0;
else if (/invalid|tamper/i.test(stdout + stderr) && !/ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN/.test(stderr)) {
  process.stdout.write(`${stderr}\nA signature does not fit. Do not use these packages.\n`);
  process.exitCode = 1;
} else {
  const reason =
    /request to (\S+) failed, reason: (.*)/.exec(stderr)?.slice(1).join(': ') ??
    /^npm (?:error|ERR!) (?!code|errno)(.*)/m.exec(stderr)?.[1] ??
    'npm gave no answer';
  process.stdout.write(`Signatures were not checked: ${reason}\n`);
  process.exitCode = 2;
}
