import { isKhronikaError, type ErrorDetails } from '../../shared/contract/errors.ts';
import { isReason } from '../../shared/contract/reasons.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { damageWords } from './damage-words.ts';
import { language, type Translate } from './words.ts';

/**
 * What went wrong, in the window's language: what happened, what is safe, what to do. Something that has no code of its own is
 * INTERNAL.
 */
export function failureWords(error: unknown, t: Translate): string {
  if (!isKhronikaError(error)) return t('errors.INTERNAL');
  const details = inWords(error.details);
  const { what } = details;
  if (error.code === 'VAULT_DAMAGED' && typeof what === 'string')
    return t('errors.VAULT_DAMAGED', { ...details, what: damageWords(what, t) });
  const { reason } = details;
  return t(
    `errors.${error.code}`,
    isReason(reason) ? { ...details, why: t(`errors.why-${reason}`, details) } : details,
  );
}

/** Record types by their labels, where a failure names some. */
function inWords({ type, types, ...details }: ErrorDetails): ErrorDetails {
  const labels = (list: string | number): string =>
    String(list)
      .split(' or ')
      .map((each) => (Object.hasOwn(definitions, each) ? definitions[each as RecordType].label[language()] : each))
      .join(', ');
  return {
    ...details,
    ...(type === undefined ? {} : { type: labels(type) }),
    ...(types === undefined ? {} : { types: labels(types) }),
  };
}
