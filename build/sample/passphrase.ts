/** Opens every vault that is made to look at and to test with. The sample holds nothing that is not published. */
export const SAMPLE_PASSPHRASE = 'seven quiet lamps by the river';
