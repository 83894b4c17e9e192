/** The options of `draft`, `check` and `export` that say what a submission is. */
export const draftOptions = [
  ['--form FORM', 'which form, such as cedaw-report, wgad or upr; without a known one, all are listed'],
  ['--about CODE...', 'the people, organisations and cases it is about; none for everything in the period'],
  ['--stage STAGE', 'at which stage; session where the form has it, else the first one'],
  ['--language en|ru|be', 'in which it is laid out; the first one of the form when left out'],
  ['--session TEXT', 'the session, such as "90th session"'],
  ['--period FROM/UNTIL', 'what it covers; a side may be left empty'],
  ['--choice ID=ANSWER...', 'answers to the choices of the form, such as publish=no'],
  ['--publish yes|no', 'the same as --choice publish=yes or publish=no'],
  ['--organisation NAME...', 'the submitting organisations'],
  ['--contact TEXT', 'contact of the first of them'],
  ['--naming by-consent|nobody', 'nobody: everybody stands under a pseudonym, also who consented'],
  ['--checked CODE...', 'documents without text that you looked at: they show nobody without consent'],
] as const;
