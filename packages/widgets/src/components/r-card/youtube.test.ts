import { expect, it } from 'vitest';
import { youtubeId } from './youtube.ts';

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ?si=x', 'dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
  ['https://video.example.org/watch?v=dQw4w9WgXcQ', undefined],
  ['https://youtube.com.example.org/watch?v=dQw4w9WgXcQ', undefined],
  ['https://youtu.be/%22onload%3D', undefined],
  ['not an address', undefined],
])('finds the film in %s', (address, id) => {
  expect(youtubeId(address)).toBe(id);
});
