import js from '@eslint/js'
import compat from 'eslint-plugin-compat'
import globals from 'globals'

const RULES = {
  ...js.configs.recommended.rules,
  complexity: ['error', { max: 12, variant: 'modified' }],
  'consistent-return': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'max-depth': ['error', 3],
  'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 5],
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-shadow': ['error', { allow: ['t'] }],
  'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-var': 'error',
  'prefer-const': 'error',
  // Texts go in as text. Markup from data would be an injection.
  'no-restricted-properties': [
    'error',
    { property: 'innerHTML', message: 'Use textContent or build elements.' },
    { property: 'outerHTML', message: 'Build elements.' },
    { property: 'insertAdjacentHTML', message: 'Build elements.' },
    { object: 'document', property: 'write', message: 'Build elements.' },
  ],
}

export default [
  {
    ignores: [
      'static/dist/',
      'static/basemap/',
      'node_modules/',
      'build/',
      '.venv*/',
      '**/vendor/',
    ],
  },
  {
    files: ['static/src/**/*.js'],
    plugins: { compat },
    languageOptions: { globals: globals.browser },
    rules: {
      ...RULES,
      'compat/compat': 'error',
      // Methods younger than the oldest browser; compat sees only globals.
      'no-restricted-syntax': [
        'error',
        'CallExpression[callee.property.name=/^(toSorted|toReversed|toSpliced|union|difference|withResolvers|groupBy|checkVisibility|isWellFormed)$/]',
      ],
    },
  },
  {
    files: ['tools/**/*.mjs', 'tests/**/*.mjs', '*.js'],
    languageOptions: { globals: globals.node },
    rules: { ...RULES, 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
]
