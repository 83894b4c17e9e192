/** What a consent form says, in one language. Written to be read aloud to somebody who may be afraid, or not read well. */
export interface FormWords {
  readonly title: string;
  readonly sourceTitle: string;
  readonly addressee: string;
  readonly subtitle: string;
  readonly sourceSubtitle: string;
  readonly page: string;
  readonly notices: readonly string[];
  readonly sourceNotices: readonly string[];
  readonly about: {
    readonly title: string;
    readonly code: string;
    readonly codeHint: string;
    readonly name: string;
    readonly nameHint: string;
    readonly birth: string;
    readonly forWhom: string;
    readonly self: string;
    readonly child: string;
    readonly relative: string;
    readonly represented: string;
    readonly organisation: string;
  };
  readonly explained: { readonly title: string; readonly intro: string; readonly items: readonly string[] };
  readonly recipients: {
    readonly title: string;
    readonly intro: string;
    readonly recipient: string;
    /** In the order of the uses: for information, to the State, in a public report, to the press, anonymised only, no. */
    readonly uses: readonly [string, string, string, string, string, string];
  };
  readonly scope: { readonly title: string; readonly intro: string; readonly items: readonly string[] };
  readonly protection: { readonly title: string; readonly items: readonly string[]; readonly pseudonym: string };
  readonly separate: { readonly title: string; readonly minor: string; readonly survivor: string };
  readonly act: { readonly title: string; readonly items: readonly string[] };
  readonly validity: { readonly title: string; readonly items: readonly string[]; readonly withdraw: string };
  readonly signature: {
    readonly title: string;
    readonly statement: string;
    readonly rows: readonly string[];
    readonly oral: string;
    readonly helpers: string;
    readonly helperRows: readonly string[];
  };
  readonly rights: { readonly title: string; readonly items: readonly string[] };
  readonly source: {
    readonly told: { readonly title: string; readonly items: readonly string[] };
    readonly uses: { readonly title: string; readonly intro: string; readonly items: readonly string[] };
    readonly contact: { readonly title: string; readonly items: readonly string[] };
    readonly care: { readonly title: string; readonly items: readonly string[] };
  };
  readonly travelling: {
    readonly title: string;
    readonly notice: string;
    readonly rows: readonly string[];
    readonly marked: string;
  };
}
