/**
 * Who may import whom, by workspace. Anything not listed is forbidden; siblings of one layer do not know each other.
 * `testkit` draws test people: besides tests and benchmarks only the server's sandbox may use it.
 */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'packages/domain': [],
  'packages/contract': ['domain'],
  // What names, addresses and countries are: whoever reads or compares them stands on it.
  'packages/names': ['domain'],
  'packages/documents': ['domain', 'names'],
  'packages/screening': ['domain', 'names'],
  'packages/imaging': ['domain'],
  'packages/i18n': ['domain'],
  'packages/liveness': ['domain'],
  'packages/gallery': [],
  // Runs at partners' places: it stands alone. Its examples name it as partners do.
  'packages/sdk': ['sdk', 'sdk/embed'],
  'packages/checks': ['domain', 'names', 'documents', 'screening', 'imaging'],
  'packages/testkit': ['domain', 'documents'],
  'apps/server': [
    'domain',
    'contract',
    'names',
    'documents',
    'imaging',
    'screening',
    'screening/index',
    'checks',
    'checks/engines',
    'i18n',
    'liveness',
    'gallery',
  ],
  // Of the contract the page takes types only: nothing of zod reaches the browser.
  'apps/capture': ['domain', 'contract', 'i18n', 'liveness'],
  // It calls the API as a partner does, and knows no more of it than the client says.
  'apps/console': ['domain', 'contract', 'i18n', 'sdk'],
  'apps/cli': ['domain', 'names', 'documents', 'imaging', 'screening', 'checks'],
};

/** Folders outside tests that may draw test people. */
export const TESTKIT_USERS = [/^bench\//, /^tools\//, /^apps\/server\/src\/sandbox\//, /^apps\/server\/src\/testing\//];

/**
 * Inside the server: the folders that every other one may use. The rest are one folder a domain, and those meet only through
 * what is listed here.
 */
export const SERVER_SHARED = ['platform', 'config'];
