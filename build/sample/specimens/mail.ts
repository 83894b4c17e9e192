import { seal, typesetPdf } from './paper.ts';

/** D-9004: an invented letter by e-mail in English with a small PDF attached (RFC 5322; RFC 2045 and 2046 for the parts). */
export function letterEml(): Uint8Array {
  const boundary = '=_specimen_9004';
  const lines = [
    'Date: Tue, 22 Feb 2022 09:00:00 +0300',
    'From: Specimen Lawyer <lawyer@specimen.example>',
    'To: Specimen Archive <archive@specimen.example>',
    'Subject: [SPECIMEN] Appeal in case 9-001/2022',
    'Message-ID: <9004@specimen.example>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...body,
    '',
    `--${boundary}`,
    'Content-Type: application/pdf; name="specimen-decision.pdf"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="specimen-decision.pdf"',
    '',
    ...base64Lines(decisionPdf()),
    `--${boundary}--`,
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

const body = [
  'SPECIMEN: an invented message. Persons, places and events do not exist.',
  '',
  'Dear colleagues,',
  '',
  'the Regional Court of Uzorsk decided on the appeal of Ms Uzornaya',
  '(case 9-001/2022) yesterday, 21 February. The decision is attached.',
  '',
  'In short: the appeal of 7 February was rejected without a hearing.',
  'The court did not deal with the request for a lawyer, nor with the',
  'recording that the police say they no longer have. It took the',
  'sheet of blank paper for proof enough.',
  '',
  'I was refused a visit on 4, 8 and 11 February; each time I was told',
  'that "there is no such person here". My written requests got no reply.',
  '',
  'Ms Uzornaya asks that you use her name in the report to CEDAW and',
  'nowhere else. She will sign a statement when she has recovered.',
  '',
  'With best wishes',
  'S. Specimen, lawyer',
];

/** RFC 2045, 6.8: encoded lines of at most 76 characters. */
function base64Lines(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  );
}

function decisionPdf(): Uint8Array {
  return typesetPdf(style, [decision], (device) =>
    seal(device, { x: 250, y: 480, tilt: 6 }, 'СУД УЗОРСКОЙ ОБЛАСТИ * ОБРАЗЕЦ * ', ['ОБРАЗЕЦ', 'для примера']),
  );
}

const style = `
@page { margin: 60pt 45pt 50pt 78pt }
body { font-family: serif; font-size: 13pt; line-height: 1.45 }
p { margin: 0 0 7pt 0 }
.c { text-align: center }
.s { font-size: 9.5pt }
h1 { font-size: 15pt; text-align: center; margin: 14pt 0 8pt 0 }
`;

const decision = `
<p class="s">ОБРАЗЕЦ (SPECIMEN): вымышленный документ</p>
<p class="c"><b>СУД УЗОРСКОЙ ОБЛАСТИ</b></p>
<h1>ПОСТАНОВЛЕНИЕ</h1>
<p>21 февраля 2022 года &#160;&#160; дело № 9-001/2022</p>
<p>Судья суда Узорской области Шаблонова Н.Н., рассмотрев жалобу Узорной А.П. от 7 февраля 2022 года на
постановление суда Узорного района г. Узорска от 3 февраля 2022 года,</p>
<p class="c"><b>ПОСТАНОВИЛА:</b></p>
<p>Постановление суда Узорного района г. Узорска от 3 февраля 2022 года оставить без изменения, жалобу — без
удовлетворения.</p>
<p>Настоящее постановление вступает в законную силу немедленно.</p>
<p><br/>Судья &#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160;&#160; Н.Н. Шаблонова</p>
`;
