import type { ComponentChildren, JSX } from 'preact';
import { type Asked, AskYourself } from './ask-yourself';
import { dayText, plainAddress, type Reader, say } from './reader';

/** What every page has around it. */

export interface PageFrame {
  readonly title: string;
  readonly path: string;
  /** The whole address of the page as it was asked for. */
  readonly address: string;
  readonly otherLanguage: string;
  readonly stylesheet: string;
}

interface LayoutProps {
  readonly reader: Reader;
  readonly frame: PageFrame;
  readonly asked?: Asked;
  readonly children: ComponentChildren;
}

export function Layout({ reader, frame, asked, children }: LayoutProps): JSX.Element {
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${frame.title} – Helhed`}</title>
        <link rel="stylesheet" href={frame.stylesheet} />
      </head>
      <body>
        <a class="skip" href="#content">
          {say(reader, 'Spring til indholdet', 'Skip to the content')}
        </a>
        <PageTop reader={reader} frame={frame} />
        {reader.fixedDay !== null && (
          <p class="today" role="note">
            {say(
              reader,
              `I dag er sat til ${dayText(reader, reader.fixedDay)}. Det er til demo og øvelse.`,
              `Today is set to ${dayText(reader, reader.fixedDay)}. It is for demos and practice.`,
            )}
          </p>
        )}
        <main id="content" tabIndex={-1}>
          {children}
          {asked && <AskYourself reader={reader} asked={asked} />}
        </main>
        <PageFoot reader={reader} frame={frame} />
      </body>
    </html>
  );
}

function PageTop({ reader, frame }: { reader: Reader; frame: PageFrame }): JSX.Element {
  const links: readonly (readonly [string, string])[] = [
    ['/sider', say(reader, 'Oversigt', 'Contents')],
    ['/faktaark', say(reader, 'Faktaark', 'Fact sheet')],
    ['/regler', say(reader, 'Regler', 'Rules')],
  ];
  return (
    <header class="top">
      <span class="name">Helhed</span>
      <nav aria-label={say(reader, 'Sider', 'Pages')}>
        <ul>
          {links.map(([path, name]) => (
            <li>
              <a href={plainAddress(reader, path)} aria-current={frame.path === path ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
          {reader.playground && (
            <li>
              <a href="/graphiql">Playground</a>
            </li>
          )}
        </ul>
      </nav>
      <a class="language" href={frame.otherLanguage} lang={say(reader, 'en', 'da')} hreflang={say(reader, 'en', 'da')}>
        {say(reader, 'In English', 'På dansk')}
      </a>
    </header>
  );
}

function PageFoot({ reader, frame }: { reader: Reader; frame: PageFrame }): JSX.Element {
  return (
    <footer class="foot">
      <p>
        <a href={plainAddress(reader, '/tilgaengelighed')}>{say(reader, 'Tilgængelighedserklæring', 'Accessibility statement')}</a>
      </p>
      <p class="paper">
        {say(
          reader,
          `Hentet fra ${frame.address}, ${dayText(reader, reader.today)}.`,
          `From ${frame.address}, ${dayText(reader, reader.today)}.`,
        )}
      </p>
    </footer>
  );
}
