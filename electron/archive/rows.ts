import type { PagePosition } from '../../shared/contract/page-position.ts';
import type { Disagreement } from '../../shared/records/check.ts';
import type { Fields, FieldValue, RecordType } from '../../shared/records/definition.ts';

/** UUIDv7: ordered by time of creation, says nothing about the content. */
export type RecordId = string & { readonly __recordId: true };
export type LinkId = string & { readonly __linkId: true };
export type CitationId = string & { readonly __citationId: true };
export type FileId = string & { readonly __fileId: true };
export type LayerId = string & { readonly __layerId: true };
export type Sha256 = string & { readonly __sha256: true };

/** A record as the history keeps it. Title, bounds and search text are derived and not part of it. */
export interface RecordRow {
  readonly id: RecordId;
  readonly type: RecordType;
  readonly code: string;
  readonly fields: Fields;
  readonly others: Readonly<Record<string, Disagreement>>;
  readonly state: 'active' | 'trashed';
  readonly rev: number;
}

/** A relation between two records with its role; the dates are EDTF. Read "`to` is the `role` of `from`". */
export interface LinkRow {
  readonly id: LinkId;
  readonly from: RecordId;
  readonly to: RecordId;
  readonly role: string;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
  readonly note: string | null;
}

/** Where a statement comes from: a document, the page or place in it, the words, and how reliable they are. */
export interface CitationRow {
  readonly id: CitationId;
  readonly record: RecordId;
  /** The field that the document proves; null for the record as a whole. */
  readonly field: string | null;
  /** Of an itemised group the `id` of the entry that the document proves; left out for the field as a whole. */
  readonly item?: string;
  /**
   * The value that the document gives, where sources contradict each other: it stays with that value, whichever is preferred. Left out,
   * the document proves whatever is preferred.
   */
  readonly value?: FieldValue;
  /** The link that the document proves; then `record` is the record which the link starts from. */
  readonly link: LinkId | null;
  readonly document: RecordId;
  readonly page: string | null;
  /** A place in the document that is no page: a paragraph, a footnote, a time in a recording. */
  readonly place: string | null;
  readonly quotation: string | null;
  /** How reliable the information is (HURIDOCS micro-thesaurus 42). */
  readonly reliability: string | null;
  /** How whoever speaks in the document is connected with what it says: victim, witness, relative (HURIDOCS micro-thesaurus 19). */
  readonly connection?: string;
  /** Where the passage stands on its page, for showing it there. */
  readonly position?: PagePosition;
}

/** A stored original with its provenance. The text of its pages is kept beside it; `textSha256` ties the two together. */
export interface FileRow {
  readonly id: FileId;
  readonly record: RecordId;
  readonly kind: 'original';
  /** Name and path as they were given. */
  readonly name: string;
  readonly path: string;
  /** By content, not by name. */
  readonly mime: string;
  readonly extension: string;
  /** Bytes of the original, and of the encrypted file. */
  readonly size: number;
  readonly storedSize: number;
  readonly sha256: Sha256;
  /** ISO instants, UTC. */
  readonly modified: string | null;
  readonly added: string;
  readonly addedBy: string | null;
  readonly source: RecordId | null;
  /** What the file says about itself: author, producer, camera. Searched by the naming check, never exported. */
  readonly properties: Readonly<Record<string, string>>;
  readonly pages: number;
  readonly textSha256: Sha256;
  /** Why there is no text, or not all of it; null when all is well. */
  readonly reason: string | null;
}

/** Words of a page that came to it later. The text itself is kept beside it; `textSha256` ties the two together. */
export interface LayerRow {
  readonly id: LayerId;
  readonly record: RecordId;
  readonly page: number;
  /** Recognised in the picture of the page, or put right by a person. */
  readonly kind: 'ocr' | 'corrected';
  /** ISO 639-3. */
  readonly language: string | null;
  /** 0 to 100. */
  readonly confidence: number | null;
  /** Program and version, or who corrected. */
  readonly by: string | null;
  /** The layer that a correction began from; null for the text of the file. */
  readonly base: LayerId | null;
  readonly made: string;
  readonly textSha256: Sha256;
  /** Of each kind one layer of a page is in force at most; a correction stands before a recognition. */
  readonly current: boolean;
}

export interface Page {
  readonly number: number;
  readonly label?: string;
  readonly text: string;
}

/** What one change did to one row. Undo is the same with the two sides swapped. */
export type Change =
  | {
      readonly table: 'record';
      readonly id: RecordId;
      readonly before: RecordRow | null;
      readonly after: RecordRow | null;
    }
  | { readonly table: 'link'; readonly id: LinkId; readonly before: LinkRow | null; readonly after: LinkRow | null }
  | {
      readonly table: 'citation';
      readonly id: CitationId;
      readonly before: CitationRow | null;
      readonly after: CitationRow | null;
    }
  | { readonly table: 'file'; readonly id: FileId; readonly before: FileRow | null; readonly after: FileRow | null }
  | {
      readonly table: 'layer';
      readonly id: LayerId;
      readonly before: LayerRow | null;
      readonly after: LayerRow | null;
    };
