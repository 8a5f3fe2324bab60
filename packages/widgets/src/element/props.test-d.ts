import type { JSX } from 'react';
import { describe, expectTypeOf, it } from 'vitest';
import type { GlobalComponents } from 'vue';
import type { DongbanBookEvent } from '../events/book.ts';
import type { DongbanSelectEvent } from '../events/select.ts';
import type { DongbanRCard } from '../components/r-card/r-card.ts';
import '../react.ts';
import '../vue.ts';

type Card = JSX.IntrinsicElements['dongban-r-card'];
type VueCard = InstanceType<GlobalComponents['dongban-r-card']>['$props'];

describe('the elements in JSX', () => {
  it('take their own properties and no others', () => {
    expectTypeOf<{ card: string; endpoint: string; className: string; theme: 'dark' }>().toExtend<Card>();
    expectTypeOf<{ card: number }>().not.toExtend<Card>();
    expectTypeOf<{ theme: 'purple' }>().not.toExtend<Card>();
    expectTypeOf<Card>().not.toHaveProperty('updateComplete');
    expectTypeOf<Card>().not.toHaveProperty('noticeUrl');
    expectTypeOf<JSX.IntrinsicElements['dongban-booking-form']>().toHaveProperty('noticeUrl');
  });

  it('hand over the events that they fire, and themselves as a ref', () => {
    expectTypeOf<NonNullable<Card['ondongban-book']>>().parameter(0).toEqualTypeOf<DongbanBookEvent>();
    expectTypeOf<NonNullable<Card['ondongban-select']>>().parameter(0).toEqualTypeOf<DongbanSelectEvent>();
    expectTypeOf<{ current: DongbanRCard | null }>().toExtend<NonNullable<Card['ref']>>();
  });
});

describe('the elements in a Vue template', () => {
  it('take their own properties and no others', () => {
    expectTypeOf<VueCard['card']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<VueCard>().not.toHaveProperty('resource');
  });

  it('hand over the events that they fire', () => {
    expectTypeOf<NonNullable<VueCard['onDongbanBook']>>().parameter(0).toEqualTypeOf<DongbanBookEvent>();
  });
});
