// Makes everything that Khronika's scripts need, and says in plain sentences what it does. Runs on any Node from 20 on,
// before a single package is there, so it is plain JavaScript without dependencies. When nothing is missing it does
// nothing, needs no network and takes a few milliseconds.
//
//   node build/setup.mjs                 the packages
//   node build/setup.mjs --for-preview   and a Chromium, to look at the window without Electron
//   node build/setup.mjs --for-tests     and a Chromium, and the commands that some tests compare with
//   node build/setup.mjs --for-package   and without the data to recognise Russian it goes no further
//   --quiet                              says nothing unless something is missing

import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const options = new Set(process.argv.slice(2));
const forTests = options.has('--for-tests');
const windows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

/** Commands that tests run beside Khronika, the Debian package of each, and what is not tested without it. */
const COMMANDS = [
  ['age', 'age', 'opening a vault with the age command'],
  ['sqlcipher', 'sqlcipher', 'opening a catalogue with the sqlcipher command'],
  ['python3', 'python3', 'checking an evidence bag with an independent program'],
  ['pdftotext', 'poppler-utils', 'comparing the text of PDF files with another reader'],
  ['soffice', 'libreoffice-writer-nogui', 'opening an exported report in LibreOffice'],
  ['strace', 'strace', 'watching every file that a command writes'],
];
/** What a program in Python needs beside Python: reading a vault without Khronika (docs/read-vault.py). */
const PYTHON = ['cryptography', 'python3-cryptography', 'reading a vault with a program in Python'];
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Khronika needs Node 20 or later; this is Node ${process.versions.node}. A newer one is at https://nodejs.org.`);
}
installPackages();
if (forTests || options.has('--for-preview')) installBrowser();
if (forTests) installCommands();
getRussian();
if (!options.has('--quiet')) say('Everything that is needed is installed.');

function installPackages() {
  const reason = packagesMissing();
  if (reason === undefined) return;
  say(`${reason} Installing them with "npm ci"; this takes a minute or two.`);
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // The Node that runs npm, because the one in node_modules is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const done = npm === undefined ? run('npm', words) : run(node, [npm, ...words]);
  if (!done)
    stop(
      'The packages could not be installed. Look at the lines above; a connection to the npm registry is needed once.',
    );
  if (packagesMissing() !== undefined) {
    stop('The packages were installed, but Node 24 is not among them. Run "npm ci" and look at what it says.');
  }
}

/** A sentence on what is missing, or undefined. npm keeps beside the packages a list of what it put there. */
function packagesMissing() {
  const inside = path.join(root, 'node_modules');
  if (!existsSync(path.join(inside, '.package-lock.json'))) return 'The packages are not installed yet.';
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(path.join(inside, '.package-lock.json'), 'utf8')).packages;
  for (const [place, { version, integrity, optional, devOptional, peer }] of Object.entries(wanted)) {
    if (place === '') continue;
    const here = found[place];
    // Optional packages of other systems are in the list and not on the disk.
    if (here === undefined && (optional || devOptional || peer)) continue;
    if (here?.version !== version || here?.integrity !== integrity) {
      return 'The packages are not those that this version of Khronika asks for.';
    }
  }
  if (!existsSync(path.join(inside, '.bin', windows ? 'node.cmd' : 'node')))
    return 'Node 24 is missing among the packages.';
  return undefined;
}

function installBrowser() {
  if (findBrowser() !== undefined) return;
  if (canUseApt()) {
    say('There is no Chromium. Installing it with "apt-get install chromium".');
    if (aptInstall(['chromium']) && findBrowser() !== undefined) return;
  }
  say('There is no Chromium. Getting the one that Playwright brings, with "playwright install chromium".');
  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  if (!run(process.execPath, [playwright, 'install', 'chromium'])) {
    stop('A Chromium could not be installed. Install one by hand, or name one in the variable CHROMIUM.');
  }
}

/** The same places as in tests/standin/chromium.ts, which cannot be read before the packages are there. */
function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '' && isExecutable(named)) return named;
  const system = BROWSERS.map(findCommand).find((file) => file !== undefined);
  if (system !== undefined) return system;
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (isExecutable(mac)) return mac;
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['-e', ask], { cwd: root, encoding: 'utf8' });
  const own = stdout?.trim() ?? '';
  return own !== '' && isExecutable(own) ? own : undefined;
}

function installCommands() {
  const missing = COMMANDS.filter(([command]) => findCommand(command) === undefined);
  const names = missing.map(([, name]) => name);
  if (!pythonHas(PYTHON[0])) names.push(PYTHON[1]);
  if (names.length === 0) return;
  if (canUseApt()) {
    say(`Some tests compare Khronika with other programs. Installing ${names.join(', ')} with apt-get.`);
    aptInstall(names);
  }
  for (const [command, name, what] of COMMANDS) {
    if (findCommand(command) !== undefined) continue;
    say(
      `The command "${command}" is missing (Debian package ${name}). Tests of ${what} give this reason and are skipped.`,
    );
  }
  const [module, name, what] = PYTHON;
  if (!pythonHas(module))
    say(`Python has no "${module}" (Debian package ${name}). Tests of ${what} give this reason and are skipped.`);
}

/** The Python that comes first, or the system's own, for which Debian packs modules. */
function pythonHas(module) {
  return ['python3', '/usr/bin/python3'].some(
    (command) => spawnSync(command, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
}

/**
 * Data to recognise Russian with: no package of npm has them. They are taken out of Debian's package, which is fetched and unpacked without
 * being installed; that needs no rights.
 */
function getRussian() {
  const folder = path.join(root, 'build', '.ocr');
  const file = path.join(folder, 'rus.traineddata');
  const tried = path.join(folder, 'tried.txt');
  if (existsSync(file)) return;
  const forPackage = options.has('--for-package');
  // One that failed is tried again when somebody asks for it.
  if (existsSync(tried) && options.has('--quiet') && !forPackage) return;
  mkdirSync(folder, { recursive: true });
  if (findCommand('apt-get') !== undefined && findCommand('dpkg') !== undefined) {
    say('Getting the data to recognise Russian, with "apt-get download tesseract-ocr-rus".');
    if (unpackRussian(folder, file)) return;
  }
  const sentence =
    'There are no data to recognise Russian: pages in Russian will be left as they are. Put rus.traineddata of tesseract into build/.ocr, or add it to an archive in the settings.';
  if (forPackage) stop(sentence);
  writeFileSync(tried, `${sentence}\n`);
  say(sentence);
}

function unpackRussian(folder, file) {
  const work = mkdtempSync(path.join(tmpdir(), 'khronika-ocr-'));
  try {
    const download = () => run('apt-get', ['download', '--quiet', 'tesseract-ocr-rus'], process.env, work);
    if (!download() && !(isRoot && run('apt-get', ['update', '--quiet']) && download())) return false;
    const found = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (found === undefined || !run('dpkg', ['-x', path.join(work, found), work])) return false;
    const share = path.join(work, 'usr', 'share');
    const versions = path.join(share, 'tesseract-ocr');
    const data = readdirSync(versions)
      .map((version) => path.join(versions, version, 'tessdata', 'rus.traineddata'))
      .find((place) => existsSync(place));
    if (data === undefined) return false;
    copyFileSync(path.join(share, 'doc', 'tesseract-ocr-rus', 'copyright'), path.join(folder, 'copyright.txt'));
    copyFileSync(data, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function canUseApt() {
  return isRoot && findCommand('apt-get') !== undefined;
}

function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const words = ['install', '--yes', '--quiet', '--no-install-recommends', ...names];
  // The second try is for a machine whose list of packages is old or was never fetched.
  return run('apt-get', words, env) || (run('apt-get', ['update', '--quiet'], env) && run('apt-get', words, env));
}

function run(command, words, env = process.env, folder = root) {
  // On Windows npm is a command file, which only a shell can start; the words are ours and need no quoting.
  // What it prints goes to standard error, so that the output of the command that follows stays its own.
  const result = spawnSync(command, words, {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
    shell: windows && command === 'npm',
  });
  return result.status === 0;
}

function findCommand(command) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, windows ? `${command}.exe` : command))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function say(sentence) {
  process.stderr.write(`set-up: ${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
