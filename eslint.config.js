import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next'
import boundaries from 'eslint-plugin-boundaries'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'
import { RESTS_ON } from './src/features/rooms.mjs'

const withoutExtension = '/^(\\.|#)(?!.*\\.(ts|tsx|css|json|mjs|svg)$)/'
const importsWithExtension = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].map(
  (kind) => ({
    selector: `${kind}[source.value=${withoutExtension}]`,
    message: 'Import with the extension: Node runs these files as they are.',
  }),
)

const settings = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in src/server/env.ts.',
}
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The rules have no clock: pass the moment in.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The rules have no clock: pass the moment in.',
  },
]

/** Who may import whom. */
const layers = [
  { from: 'app', to: ['app', 'features', 'server', 'domain', 'ui'] },
  { from: 'features', to: ['server', 'domain', 'ui'] },
  { from: 'server', to: ['server', 'domain'] },
  { from: 'ui', to: ['ui'] },
  { from: 'domain', to: ['domain'] },
]

export default defineConfig([
  globalIgnores([
    '.next',
    'src/server/db/generated',
    'next-env.d.ts',
    '.rollbook',
    'playwright-report',
    'test-results',
  ]),
  ...next,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A component of ours may have a role of its own: a person's.
      'jsx-a11y/aria-role': ['error', { ignoreNonDOM: true }],
      'no-restricted-syntax': ['error', ...importsWithExtension],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A command that has nothing to say returns nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // What a port promises may be known at once by one who keeps it.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Server actions are passed to forms, which wait for them.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        { type: 'app', pattern: 'src/app' },
        { type: 'features', pattern: 'src/features/*/*', capture: ['room', 'slice'] },
        { type: 'server', pattern: 'src/server' },
        { type: 'domain', pattern: 'src/domain' },
        { type: 'ui', pattern: 'src/ui' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...layers.map(({ from, to }) => ({
              from: { element: { type: from } },
              allow: to.map((type) => ({ to: { element: { type } } })),
            })),
            {
              from: { element: { type: 'features' } },
              allow: {
                to: {
                  element: {
                    type: 'features',
                    captured: { room: '{{ from.captured.room }}', slice: '{{ from.captured.slice }}' },
                  },
                },
              },
            },
            // Into another slice through its queries.ts or commands.ts, of its own room or one it rests on.
            ...Object.entries(RESTS_ON).map(([room, below]) => ({
              from: { element: { type: 'features', captured: { room } } },
              allow: [room, ...below].map((other) => ({
                to: {
                  element: {
                    type: 'features',
                    captured: { room: other },
                    fileInternalPath: '{queries,commands}.ts',
                  },
                },
              })),
            })),
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...importsWithExtension, settings],
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-syntax': ['error', ...importsWithExtension, settings, ...clock],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.|#domain/|date-fns)',
              message: 'The rules import nothing but themselves and date-fns.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/server/env.ts'], rules: { 'no-restricted-syntax': ['error', ...importsWithExtension] } },
  // Next replaces NODE_ENV by its value when it builds the proxy.
  {
    files: ['src/proxy.ts', 'src/instrumentation.ts'],
    rules: { 'no-restricted-syntax': ['error', ...importsWithExtension] },
  },
  {
    files: ['src/ui/table-frame.tsx'],
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    rules: { 'jsx-a11y/no-noninteractive-tabindex': 'off' },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['tests/**', 'e2e/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Playwright's fixtures are handed to a function named use.
      'react-hooks/rules-of-hooks': 'off',
    },
  },
])
