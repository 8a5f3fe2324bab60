import { expect } from '@open-wc/testing';
import { register } from './register.ts';
import { version } from './version.ts';

describe('register', () => {
  const warnings: string[] = [];
  const warn = console.warn;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('says nothing where the same copy is loaded twice', () => {
    class Element extends HTMLElement {}
    register('test-same', Element);
    register('test-same', Element);
    expect(customElements.get('test-same')).to.equal(Element);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first of two copies and names both', () => {
    class First extends HTMLElement {
      static readonly version = '0.0.9';
    }
    register('test-two', First);
    register('test-two', class extends HTMLElement {});
    expect(customElements.get('test-two')).to.equal(First);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.include('<test-two>').and.include('0.0.9').and.include(version);
  });
});
