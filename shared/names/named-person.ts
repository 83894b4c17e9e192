/** A person whose names are to be found; `code` is what stands for her where she must not be named. */
export interface NamedPerson {
  code: string;
  familyName?: string;
  firstName?: string;
  patronymic?: string;
  /** Maiden names, pseudonyms, handles; several words are found as a phrase. */
  otherNames?: string[];
}
