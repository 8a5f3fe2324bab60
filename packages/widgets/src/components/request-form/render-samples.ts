import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderField, renderTick, type FieldView } from '../../templates/field.ts';
import { icon } from '../../templates/icons.ts';
import { emptySample, type SampleDraft } from './draft.ts';
import type { RequestWords } from './words.ts';

/** The samples that will be sent in, and what changes them. */
export interface SamplesView {
  readonly samples: readonly SampleDraft[];
  readonly problemOf: (name: string) => string | undefined;
  readonly t: RequestWords;
  readonly edit: (samples: readonly SampleDraft[]) => void;
  readonly goToField: (name: string) => void;
}

export function renderSamples(view: SamplesView): TemplateResult {
  const { samples, t, edit, goToField } = view;
  const add = (): void => {
    edit([...samples, emptySample]);
    goToField(`sample-${samples.length}-name`);
  };
  return html`
    <fieldset class="samples" part="samples">
      <legend>${t.request.samples} <span class="optional">(${t.form.optional})</span></legend>
      <p class="hint">${t.request.samplesHint}</p>
      ${repeat(samples, (_, index) => index, (sample, index) => renderSample(sample, index, view))}
      <p><button type="button" class="button compact" id="field-add-sample" @click=${add}>${t.request.addSample}</button></p>
    </fieldset>
  `;
}

function renderSample(sample: SampleDraft, index: number, { samples, problemOf, t, edit, goToField }: SamplesView): TemplateResult {
  const change = (part: Partial<SampleDraft>): void => edit(samples.with(index, { ...sample, ...part }));
  // The button goes with its sample.
  const remove = (): void => {
    edit(samples.toSpliced(index, 1));
    goToField('add-sample');
  };
  const field = (part: 'name' | 'count' | 'hazard', label: string): FieldView => {
    const name = `sample-${index}-${part}`;
    return { name, label, value: sample[part], problem: problemOf(name), edit: (value) => change({ [part]: value }) };
  };
  return html`
    <fieldset class="sample">
      <legend class="small">${t.request.sample(index + 1)}</legend>
      <div class="fields">
        ${renderField(field('name', t.request.sampleName))}
        ${renderField({ ...field('count', t.request.sampleCount), type: 'number', min: '1' })}
        ${renderField({ ...field('hazard', t.request.sampleHazard), optional: t.form.optional })}
        ${renderTick({ name: `sample-${index}-return`, label: t.request.sampleReturn, isTicked: sample.returnWanted, edit: (returnWanted) => change({ returnWanted }) })}
      </div>
      <button type="button" class="link small" @click=${remove}>${icon('close')}${t.request.removeSample(index + 1)}</button>
    </fieldset>
  `;
}
