import { UnStyledButton } from '@graphiql/react';
import type { ReactElement } from 'react';
import { chooseLanguage, useLanguage, useTexts } from './language';
import type { RoleChoice } from './role-choice';
import { RoleSwitch } from './role-switch';

/** Turns the page's own texts to the other language; it is called what a reader of that language looks for. */
function LanguageSwitch(): ReactElement {
  const { language, navn: name, titel } = useTexts().otherLanguage;
  return (
    <UnStyledButton type="button" className="helhed-sprog" lang={language} title={titel} onClick={() => chooseLanguage(language)}>
      {name}
    </UnStyledButton>
  );
}

/** What stands above the editor: the role, the language and the name of the place. */
export function PageHeader({ roleChoice }: { roleChoice: RoleChoice | undefined }): ReactElement {
  return (
    <div className="helhed-hoved" lang={useLanguage()}>
      {roleChoice && <RoleSwitch choices={roleChoice} />}
      <LanguageSwitch />
      <h1>Helhed</h1>
    </div>
  );
}
