/** How bodies are read, by the lint and by the site alike: bodies are exact text, so quotes and dashes stay as they are. */
export const BODY_FEATURES = { gfm: true, smartPunctuation: false } as const;
