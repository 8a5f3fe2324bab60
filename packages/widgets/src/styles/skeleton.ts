import { css } from 'lit';

/** Grey shapes in the place of what is being fetched. */
export const skeleton = css`
  .bone { display: block; block-size: 1em; border-radius: 4px; background: var(--_line); }
  .bone.w-30 { inline-size: 30%; } .bone.w-50 { inline-size: 50%; } .bone.w-70 { inline-size: 70%; } .bone.w-90 { inline-size: 90%; }
  .bone.tall { block-size: 48px; border-radius: var(--_radius); }
  .bone.round { inline-size: 72px; block-size: 72px; border-radius: 50%; }
  @media (prefers-reduced-motion: no-preference) {
    .bone { animation: breathe 1.6s ease-in-out infinite alternate; }
    @keyframes breathe { from { opacity: 1; } to { opacity: 0.5; } }
  }
  @media (forced-colors: active) { .bone { border: 1px solid GrayText; } }
`;
