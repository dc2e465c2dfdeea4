module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // The design system's fields hand the focus over when their dialog opens.
    'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
  },
});
