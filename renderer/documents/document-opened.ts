import { useEffect, useState } from 'react';
import type { DocumentPages } from '../../shared/contract/shapes.ts';
import { call } from '../app/host.ts';

export interface OpenedDocument {
  readonly opened: DocumentPages | null;
  readonly error: unknown;
}

/**
 * Makes a document readable for as long as the component is there, and closes it afterwards.
 *
 * @param delay milliseconds before it is opened, so that running through a list opens only where one stays
 */
export function useOpenedDocument(code: string | undefined, delay = 0, turn = 0): OpenedDocument {
  const [state, setState] = useState<OpenedDocument & { of: string }>({ opened: null, error: undefined, of: '' });
  const of = `${code ?? ''} ${turn}`;
  useEffect(() => {
    if (code === undefined) return;
    let left = false;
    let url: string | undefined;
    // What could not be closed is closed when the vault is locked.
    const close = (): void => void (url !== undefined && call('documents.close', { url }).catch(() => {}));
    const timer = setTimeout(() => {
      call('documents.open', { code }).then(
        (opened) => {
          ({ url } = opened);
          if (left) close();
          else setState({ opened, error: undefined, of });
        },
        (error: unknown) => {
          if (!left) setState({ opened: null, error, of });
        },
      );
    }, delay);
    return () => {
      left = true;
      clearTimeout(timer);
      close();
    };
  }, [code, delay, of]);
  return state.of === of ? state : { opened: null, error: undefined };
}

/** The address of the picture of a page, counted from 1, in device pixels to a point. */
export function pageAddress(url: string, page: number, scale: number): string {
  return `${url}/page/${page}?scale=${scale}`;
}

export function thumbAddress(url: string, page: number): string {
  return `${url}/thumb/${page}`;
}

export function originalAddress(url: string): string {
  return `${url}/original`;
}
