// The first thing that `npm start`, `npm test` and the other root scripts run. It works under Node 20 with nothing
// installed: it installs dependencies when they are missing or the lock file changed, finds a Node that our tools
// need, and hands over to tools/tasks/<task>.ts. Linux, macOS and Windows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
/** What our tools need: node:sqlite without a flag, types stripped, module hooks. */
const NODE_NEEDED = [22, 13];

const [task = 'start', ...rest] = process.argv.slice(2);

install();
const node = findNode();
const run = spawnSync(
  node.path,
  [
    ...node.flags,
    '--disable-warning=ExperimentalWarning',
    '--import',
    './tools/ts-hooks.mjs',
    `tools/tasks/${task}.ts`,
    ...rest,
  ],
  { cwd: root, stdio: 'inherit', env: environment(node.path) },
);
process.exit(run.status ?? 1);

/** Installs what package-lock.json names, unless the last installation was of the same file. */
function install() {
  const stamp = join(root, 'node_modules', '.e-bulletin-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(
    'Đang cài các gói cần thiết (một lần, khoảng một phút) · Installing dependencies (once, about a minute) ...',
  );
  const npm = process.env.npm_execpath;
  const args = [
    existsSync(join(root, 'node_modules')) ? 'install' : 'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (done.status !== 0) {
    stop(
      'Không cài được các gói: hãy xem dòng lỗi ở trên, kiểm tra mạng tới kho npm rồi chạy lại.',
      'The packages could not be installed: read the error above, check the network to the npm registry, and run again.',
    );
  }
  writeFileSync(stamp, lock);
}

/** Node 24 from the `node` package; the machine's own where npm did not let that package install. */
function findNode() {
  const brought = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  for (const path of [brought, process.execPath]) {
    const version = existsSync(path) && versionOf(path);
    if (!version || before(version, NODE_NEEDED)) continue;
    return { path, flags: before(version, [22, 18]) ? ['--experimental-strip-types'] : [] };
  }
  return stop(
    `Máy đang có Node ${process.versions.node}; hãy cài Node 22.13 trở lên (nodejs.org) rồi chạy lại.`,
    `This machine has Node ${process.versions.node} and npm did not install the "node" package; install Node 22.13 or newer (nodejs.org) and run again.`,
  );
}

function versionOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.replace('v', '').split('.').map(Number) : undefined;
}

function before([major, minor], [wantedMajor, wantedMinor]) {
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/** Every child finds the same Node and our commands first; no tool reports home. */
function environment(nodePath) {
  const paths = [
    dirname(nodePath),
    join(root, 'node_modules', '.bin'),
    process.env.PATH ?? process.env.Path ?? '',
  ];
  return {
    ...process.env,
    PATH: paths.join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
    DO_NOT_TRACK: '1',
    // A test starts some hundred processes that load the same modules.
    NODE_COMPILE_CACHE:
      process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile'),
  };
}

function stop(vietnamese, english) {
  console.error(`\n${vietnamese}\n${english}`);
  process.exit(1);
}
