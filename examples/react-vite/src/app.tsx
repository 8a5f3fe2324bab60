import type { DongbanRCard } from '@dongban/widgets/react';
import { useRef, useState } from 'react';

export function App() {
  const [language, setLanguage] = useState<'en' | 'ko'>('en');
  const [card, setCard] = useState('r-card_sample-han-seoyun');
  const [wish, setWish] = useState<string>();
  const element = useRef<DongbanRCard>(null);

  return (
    <main lang={language}>
      <header>
        <h1>{language === 'en' ? 'Find a lab' : '연구실 찾기'}</h1>
        <button type="button" onClick={() => setLanguage(language === 'en' ? 'ko' : 'en')}>{language === 'en' ? '한국어' : 'English'}</button>
      </header>
      <div className="columns">
        <dongban-service-finder
          src="catalog.json"
          ondongban-select={(event) => {
            // Researchers show in the card of this page; everything else opens in the finder.
            if (event.detail.kind !== 'r-card') return;
            event.preventDefault();
            setCard(event.detail.id);
            element.current?.focus();
          }}
        />
        <div>
          <dongban-r-card
            ref={element}
            src="catalog.json"
            card={card}
            ondongban-book={(event) => {
              event.preventDefault();
              setWish(event.detail.resource);
            }}
          />
          <p role="status">{wish === undefined ? `card: ${card}` : `booking: ${wish}`}</p>
        </div>
      </div>
    </main>
  );
}
