import { Task, TaskStatus, initialState } from '@lit/task';
import type { SlotList } from '@dongban/core/slot';
import type { ReactiveControllerHost } from 'lit';
import { problemOf } from '../../sources/problem.ts';
import type { Source } from '../../sources/source.ts';
import { Days } from './days.ts';
import type { Layout, WhenView } from './render-when.ts';
import type { Subject, Wish } from './subject.ts';
import { fetchTimes, timesByDay } from './times.ts';

/** What the form around lends, and what it is told. */
export interface TimetableHost {
  readonly element: ReactiveControllerHost;
  readonly source: () => Source | undefined;
  readonly subject: () => Subject | undefined;
  readonly report: (error: unknown) => void;
}

/** The part of the choice of date and time that goes by what there is, and not by what is chosen. */
type TimesView = Omit<WhenView, 'locale' | 't' | 'date' | 'chosen' | 'change' | 'moveTo' | 'chooseDate' | 'chooseTime' | 'wait'>;

/** The times that there are to choose from: of the month that is looked at, for what is wished for, as a calendar or a list. */
export class Timetable {
  readonly days: Days;
  readonly #host: TimetableHost;
  readonly #task: Task<readonly [Source | undefined, Subject | undefined, string, Wish | undefined], SlotList>;
  #wish: Wish | undefined;
  #layout: Layout = 'calendar';

  constructor(host: TimetableHost) {
    this.#host = host;
    this.days = new Days(host.element);
    this.#task = new Task(host.element, {
      task: ([source, subject, month, wish], { signal }) =>
        source?.isLive !== true || subject === undefined || month === '' ? initialState : fetchTimes(source, subject, { month, wish, today: this.days.today }, signal),
      args: () => [host.source(), host.subject(), this.days.month, this.#wish] as const,
      onComplete: (list) => this.days.lookFurther(list),
      onError: host.report,
    });
  }

  /** What was fetched last; `undefined` before that. */
  get list(): SlotList | undefined {
    return this.#task.value;
  }

  get isFailed(): boolean {
    return this.#task.status === TaskStatus.ERROR;
  }

  begin(subject: Subject): void {
    this.days.begin(subject);
    this.#wish = subject.wish;
  }

  /** Looks again for what is free. */
  refresh(): void {
    void this.#task.run();
  }

  wishOf(subject: Subject): Wish {
    return this.#wish ?? subject.wish;
  }

  change(subject: Subject, change: Partial<Wish>): void {
    this.#wish = { ...this.wishOf(subject), ...change };
    this.#host.element.requestUpdate();
  }

  view(subject: Subject): TimesView {
    const { status, value, error } = this.#task;
    const { month, today, reachable, lastDay, hasNextMonth } = this.days;
    return {
      subject, month, today, reachable, lastDay, hasNextMonth, wish: this.wishOf(subject), layout: this.#layout,
      timeZone: value?.timeZone ?? subject.timeZone,
      times: status === TaskStatus.COMPLETE && value !== undefined ? timesByDay(value) : undefined,
      warnings: value?.warnings ?? [],
      problem: this.isFailed ? problemOf(error) : undefined,
      retry: () => this.refresh(),
      showMonth: (shown) => this.days.showMonth(shown),
      arrange: (layout) => {
        this.#layout = layout;
        this.#host.element.requestUpdate();
      },
    };
  }
}
