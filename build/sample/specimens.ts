import { letterEml } from './specimens/mail.ts';
import { rulingPdf } from './specimens/ruling.ts';
import { certificateScan } from './specimens/scan.ts';
import { statementDocx } from './specimens/statement.ts';

/** A file made for the sample archive and the fields of its document record. */
export interface Specimen {
  code: string;
  /** The file's name; it tells nothing about whom the file concerns. */
  name: string;
  bytes: Uint8Array;
  fields: Record<string, unknown>;
}

/**
 * The four invented documents which the records of specimen.jsonl cite, each marked SPECIMEN on every page. They are made in
 * memory; the same call gives the same bytes on every machine.
 */
export async function makeSpecimens(): Promise<Specimen[]> {
  return [
    {
      code: 'D-9001',
      name: 'specimen-ruling.pdf',
      bytes: rulingPdf(),
      fields: {
        title: 'SPECIMEN: ruling in an administrative case',
        kind: 'court-record',
        date: '2022-02-03',
        description: 'SPECIMEN, invented: a district court imposes fifteen days of arrest. Three pages with text.',
        language: ['ru'],
        issuer: 'Court of the Uzorny District, Uzorsk (invented)',
        reference: '9-001/2022',
        note: 'SPECIMEN, invented for trying Khronika out.',
      },
    },
    {
      code: 'D-9002',
      name: 'specimen-certificate.jpg',
      bytes: certificateScan(),
      fields: {
        title: 'SPECIMEN: certificate of release',
        kind: 'scan',
        date: '2022-02-17',
        description: 'SPECIMEN, invented: a detention facility certifies a stay. A picture without text.',
        language: ['ru'],
        issuer: 'Temporary detention facility of Uzorsk (invented)',
        reference: '9-002',
        note: 'SPECIMEN, invented for trying Khronika out.',
      },
    },
    {
      code: 'D-9003',
      name: 'specimen-statement.docx',
      bytes: await statementDocx(),
      fields: {
        title: 'SPECIMEN: statement on conditions of detention',
        kind: 'testimony',
        date: '2022-03-05',
        description: 'SPECIMEN, invented: a woman describes fifteen days of arrest. Two pages.',
        language: ['be'],
        note: 'SPECIMEN, invented for trying Khronika out.',
      },
    },
    {
      code: 'D-9004',
      name: 'specimen-letter.eml',
      bytes: letterEml(),
      fields: {
        title: 'SPECIMEN: letter of a lawyer with a decision attached',
        kind: 'message',
        date: '2022-02-22',
        description: 'SPECIMEN, invented: a lawyer reports that an appeal was rejected. One attachment.',
        language: ['en'],
        note: 'SPECIMEN, invented for trying Khronika out.',
      },
    },
  ];
}
