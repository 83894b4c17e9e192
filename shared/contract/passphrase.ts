/**
 * The shortest passphrase that is taken, in characters. scrypt makes each guess cost about a second, which does not save a short one. The window
 * says it while one types, and the vault refuses less.
 */
export const PASSPHRASE_MINIMUM = 8;
