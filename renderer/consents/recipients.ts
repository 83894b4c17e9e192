/** Recipients that are asked for most often; the others stand folded until somebody wants to see them. Terms of `consent-recipient`. */
export const FOREMOST: readonly string[] = ['cedaw', 'special-procedures', 'wgad', 'partner'];
