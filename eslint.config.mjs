import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

const room = (...names) => names.map((name) => `src/${name}/**/*.ts`);

/** Page globals. Outside `entry/`, the window is a parameter, and these must not be free variables. */
const pageGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'location',
  'self',
  'globalThis',
  'fetch',
  'crypto',
  'console',
];

const forbiddenSyntax = [
  {selector: 'ExportDefaultDeclaration', message: 'Name what you export.'},
  {selector: 'TSEnumDeclaration', message: 'Use a union.'},
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No HTML strings.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: 'No HTML strings.',
  },
];

export default tseslint.config(
  {ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.data/**']},
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly'},
    },
  },
  {
    files: ['demo/gallery/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'location',
          'navigator',
          'sessionStorage',
          'setTimeout',
          'clearTimeout',
          'addEventListener',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['demo/assets/*.js', 'demo/vendors/*.js', 'demo/gallery/frame/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        [
          'window',
          'document',
          'location',
          'navigator',
          'fetch',
          'URL',
          'URLSearchParams',
          'Image',
          'setTimeout',
          'setInterval',
          'clearInterval',
          'parent',
          'localStorage',
          'sessionStorage',
          'Navigator',
          'MutationObserver',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './demo/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: {noInlineConfig: true},
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An empty interface gives a name to a type that is derived from a description.
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', {max: 250, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 40, skipBlankLines: true, skipComments: true}],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['src/ui/**/*.ts'],
    plugins: {lit},
    rules: {...lit.configs.recommended.rules, 'max-lines-per-function': ['error', 60]},
  },
  {files: ['src/ui/texts/**/*.ts'], rules: {'max-lines': 'off'}},
  {
    files: room(
      ...['platform', 'config', 'consent', 'gate', 'signals', 'receipt', 'rights', 'policy'],
      ...['contract', 'ui', 'page'],
    ),
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals],
      'no-console': 'error',
    },
  },
  // The oldest browsers that work are named in package.json, as `browserslist`.
  {files: ['src/**/*.ts'], ignores: ['src/cli/**', 'src/service/**'], ...compat.configs['flat/recommended']},
  // Google's and Microsoft's tags accept only real `arguments` objects, not arrays.
  {files: ['src/signals/vendors.ts'], rules: {'prefer-rest-params': 'off'}},
  // The one place where text becomes markup: what released scripts pass to `document.write()`, which it replaces.
  {
    files: ['src/gate/release/written-markup.ts'],
    rules: {'no-restricted-syntax': 'off', '@typescript-eslint/no-deprecated': 'off'},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    // The one way to add elements to the types of React.
    files: ['src/react/jsx.ts'],
    rules: {'@typescript-eslint/no-namespace': ['error', {allowDeclarations: true}]},
  },
);
