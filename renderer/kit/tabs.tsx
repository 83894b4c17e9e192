import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: Id;
    readonly label: string;
    readonly count?: number | undefined;
    readonly panel: () => ReactNode;
  }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Views of one thing, one at a time. Only the panel in sight is drawn. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs className="kit-tabs" selectedKey={selected} onSelectionChange={(id) => onSelect(id as Id)}>
      <TabList className="kit-tabs-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="kit-tab">
            {tab.label}
            {tab.count !== undefined && <span className="kit-tab-count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="kit-tab-panel">
          {tab.id === selected && tab.panel()}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
