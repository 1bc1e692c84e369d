/** The colour behind every page, for the browser's own bars: `--paper` of src/styles/tokens.css, as a test compares. */
export const GROUND = { light: '#ffffff', dark: '#12171a' } as const;
