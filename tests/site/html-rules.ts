/** What html-validate asks of every page of the site. */
import type { ConfigData } from 'html-validate';

export const HTML_RULES: ConfigData = {
  elements: ['html5'],
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Rows that fold are `display: grid`, which takes a table's meaning away; the roles give it back.
    'no-redundant-role': 'off',
    // Every script and style sheet is a file of this site, under a name that holds its hash.
    'require-sri': 'off',
    // A field of one line is sent by Enter, and choices and filters work as soon as they are made.
    'wcag/h32': 'off',
    // HTML allows ids that begin with a digit: /ports/#135 is the row of that port.
    'valid-id': ['error', { relaxed: true }],
    // The documents give components long names; a title begins with the name, so its end may be cut.
    'long-title': ['error', { maxlength: 100 }],
  },
};
