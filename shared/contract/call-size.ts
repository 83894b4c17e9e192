/** Values inside values, deeper than any form of ours. A value that holds itself ends here too. */
const MOST_LEVELS = 64;

/**
 * How many bytes a value has as JSON, about: escapes are not counted, and a byte array counts by its length. Stops as soon as there are
 * more than the limit, and makes no copy.
 *
 * @returns 'too-large'; or 'not-plain' for what JSON does not have (other than byte arrays), which a message between processes could carry
 */
export function measure(value: unknown, limit: number): number | 'too-large' | 'not-plain' {
  let bytes = 0;

  function add(each: unknown, level: number): 'too-large' | 'not-plain' | null {
    if (level > MOST_LEVELS) return 'not-plain';
    if (typeof each === 'string') bytes += sizeOf(each) + 2;
    else if (typeof each === 'number' || typeof each === 'boolean' || each === null || each === undefined) bytes += 4;
    else if (typeof each !== 'object') return 'not-plain';
    else if (each instanceof Uint8Array) bytes += each.byteLength;
    else if (Array.isArray(each)) {
      bytes += 2 + each.length;
      if (bytes > limit) return 'too-large';
      for (const one of each) {
        const wrong = add(one, level + 1);
        if (wrong !== null) return wrong;
      }
    } else if (Object.getPrototypeOf(each) === Object.prototype) {
      bytes += 2;
      for (const [key, one] of Object.entries(each)) {
        bytes += sizeOf(key) + 4;
        const wrong = bytes > limit ? 'too-large' : add(one, level + 1);
        if (wrong !== null) return wrong;
      }
    } else return 'not-plain';
    return bytes > limit ? 'too-large' : null;
  }

  return add(value, 0) ?? bytes;
}

/** Bytes of a text in UTF-8, without making them. */
function sizeOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Two units of a pair make four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
