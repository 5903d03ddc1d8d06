// Why npm could not install, as one sentence with what to do. npm says it in forty lines, a compiler in hundreds.

const COMPILERS =
  'Debian and Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install; Windows: Visual Studio Build Tools with “Desktop development with C++”, and Python';

/** What npm's words are known by, and what they mean; the first that fits is told. */
const REASONS = [
  {
    sign: /gyp ERR!.*(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|FetchError|\b40[34] status)/,
    sentence: () =>
      "sqlite3 could neither be fetched nor compiled, since Node's headers could not be fetched from nodejs.org. Try again with a network",
  },
  {
    sign: /gyp ERR!|node-gyp|prebuild-install/,
    sentence: () =>
      `sqlite3 could neither be fetched ready-made nor compiled on this machine. Install a compiler, and try again (${COMPILERS})`,
  },
  {
    sign: /npm error code (ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)/,
    sentence: () => 'The packages could not be fetched: npm cannot reach its registry. Mind the network and the proxy, and try again',
  },
  {
    sign: /npm error code ENOSPC|ENOSPC:/,
    sentence: () => 'The packages could not be installed: the disk is full. Make room (about 500 MB), and try again',
  },
  {
    sign: /npm error code (EACCES|EPERM|EROFS)/,
    sentence: (root) => `The packages could not be installed: ${root} and npm's cache must be writable by whoever starts`,
  },
  {
    sign: /npm error code EUSAGE/,
    sentence: () => 'package.json and package-lock.json do not say the same. Run npm install, and commit the lock file',
  },
];

/**
 * @param {string} output everything that npm said
 * @param {string} root where it installed
 * @param {string} log where its words are
 */
export function explainFailure(output, root, log) {
  const known = REASONS.find(({ sign }) => sign.test(output));
  const said =
    /npm error (?!code |syscall |errno |path |dest |cwd |command )(?:enoent )?(.+)/.exec(output)?.[1] ?? 'npm ended with a fault';
  return `${known ? known.sentence(root) : `The packages could not be installed: ${said.replace(/[.:]$/, '')}`}. All that npm said is in ${log}.`;
}
