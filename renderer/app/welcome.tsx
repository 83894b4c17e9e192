import { useVaultState } from './vault-state.ts';
import type { VaultState } from './vault-state.ts';
import './welcome.css';

const COMMAND = 'npm run --silent khronika --';

const STEPS = [
  {
    title: 'Look around in a sample',
    text: 'A vault made from the figures of a published report, to try everything on.',
    words: 'sample sample.khronika',
  },
  {
    title: 'Create your own vault',
    text: 'A folder in which everything is encrypted. Nobody can restore a forgotten passphrase.',
    words: 'create my.khronika',
  },
  {
    title: 'Bring in documents',
    text: 'Files and folders are copied in and read page by page. The originals stay as they are.',
    words: 'add my.khronika documents',
  },
  {
    title: 'Find a word in them',
    text: 'In titles, fields and the text of every page, in the language of the text.',
    words: 'search my.khronika "court"',
  },
];

/** The first page: what Khronika is, how one works with it today, and whether the process behind the window answers. */
export function Welcome() {
  const [state, ask] = useVaultState();
  return (
    <div className="welcome">
      <main className="welcome-page">
        <header>
          <h1>Khronika</h1>
          <p className="welcome-lead">
            An archive of evidence, encrypted on this computer. It has no network: nothing leaves unless you export it.
          </p>
        </header>
        <section aria-labelledby="begin">
          <h2 id="begin">To begin</h2>
          <p className="welcome-intro">
            In this version you work with a vault through the <code>khronika</code> command, in a terminal opened in the
            folder of Khronika.
          </p>
          <ol className="welcome-steps">
            {STEPS.map(({ title, text, words }) => (
              <li key={words}>
                <h3>{title}</h3>
                <p>{text}</p>
                <code className="welcome-command">
                  <span>{COMMAND}</span> {words}
                </code>
              </li>
            ))}
          </ol>
          <p className="welcome-more">
            All commands are described in <code>docs/command-line.md</code>.
          </p>
        </section>
      </main>
      <footer>
        <output className="welcome-status" data-state={state.is}>
          <VaultLine state={state} ask={ask} />
        </output>
      </footer>
    </div>
  );
}

function VaultLine({ state, ask }: { state: VaultState; ask: () => void }) {
  switch (state.is) {
    case 'asked':
      return <span>Asking the vault process</span>;
    case 'answering':
      return (
        <>
          <span>The vault process answers. No vault is open.</span>
          <span>
            {state.about.name} {state.about.version} · vault format {state.about.vaultFormat}
          </span>
        </>
      );
    case 'stopped':
      return (
        <>
          <span>{state.why}</span>
          <button type="button" onClick={ask}>
            Start it again
          </button>
        </>
      );
  }
}
