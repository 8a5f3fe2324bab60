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
}

export function renderSamples(view: SamplesView): TemplateResult {
  const { samples, t, edit } = view;
  return html`
    <fieldset class="samples" part="samples">
      <legend>${t.request.samples} <span class="optional">(${t.form.optional})</span></legend>
      <p class="hint">${t.request.samplesHint}</p>
      ${repeat(samples, (_, index) => index, (sample, index) => renderSample(sample, index, view))}
      <p><button type="button" class="button compact" id="add-sample" @click=${() => edit([...samples, emptySample])}>${t.request.addSample}</button></p>
    </fieldset>
  `;
}

function renderSample(sample: SampleDraft, index: number, { samples, problemOf, t, edit }: SamplesView): TemplateResult {
  const change = (part: Partial<SampleDraft>): void => edit(samples.with(index, { ...sample, ...part }));
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
      <button type="button" class="link small" @click=${() => edit(samples.toSpliced(index, 1))}>${icon('close')}${t.request.removeSample(index + 1)}</button>
    </fieldset>
  `;
}
