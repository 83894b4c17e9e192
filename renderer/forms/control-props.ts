import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import type { Path } from './written.ts';

/** What the control of a field, or of a part of one, is made with. */
export interface ControlProps {
  readonly field: FieldDefinition;
  readonly path: Path;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** The help stands elsewhere already, as for the rows of a list. */
  readonly isHelpHidden?: boolean;
  readonly marks?: ReactNode;
  readonly autoFocus?: boolean;
}
