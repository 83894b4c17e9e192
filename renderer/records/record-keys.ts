/** Keys of what one does with records. Letters alone go to the list while it is in use: there they find a row by its first letters. */
export const NEW_KEYS = 'Mod+N';
export const EDIT_KEYS = 'Mod+E';
export const COPY_KEYS = 'Mod+Shift+C';
