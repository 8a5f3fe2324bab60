import { describe, expect, it } from 'vitest';
import { inputs, outputs } from './contract-schemas.ts';
import { routes, type Route } from './contract.ts';

const table = Object.entries<Route>(routes);

describe('the table of routes', () => {
  it('has each method and path once, all below /v1', () => {
    const addresses = table.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(table.filter(([, { path }]) => !/^\/v1(\/([a-z-]+|\{id\}))+$/.test(path))).toEqual([]);
  });

  it('has a name of two parts for each', () => {
    expect(table.filter(([name]) => !/^[a-zA-Z]+\.[a-zA-Z]+$/.test(name))).toEqual([]);
  });

  it('reads by GET, and sends by POST what is too long or too private for an address', () => {
    expect(table.filter(([, { method, takes }]) => (method === 'POST') !== (takes === 'body'))).toEqual([]);
    expect(table.filter(([, { method, writes }]) => writes && method === 'GET')).toEqual([]);
  });

  it('leaves making records open, and opens those that are there to the holder of a token or to staff', () => {
    const isRecord = (name: string) => /^(holds|bookings|waitlist|requests|interests)\.|^ledger\./.test(name);
    expect(table.filter(([name, { auth }]) => isRecord(name) && (auth === 'open') !== /\.(create|join)$/.test(name))).toEqual([]);
    expect(table.filter(([name, { auth, path }]) => isRecord(name) && auth === 'token' && !path.includes('{id}'))).toEqual([]);
  });

  it('asks for the state that was seen only of those who change something', () => {
    expect(table.filter(([, { versioned, writes, path }]) => versioned && !(writes && path.includes('{id}')))).toEqual([]);
  });

  it('has a schema for what each route takes, and for what it answers', () => {
    expect(Object.keys(outputs).sort()).toEqual(table.map(([name]) => name).sort());
    expect(Object.keys(inputs).sort()).toEqual(table.filter(([, { takes }]) => takes !== 'nothing').map(([name]) => name).sort());
  });
});

describe('a query string', () => {
  it('turns into filters with numbers', () => {
    expect(inputs['services.list'].parse({ area: 'reliability', limit: '20' })).toEqual({ area: 'reliability', limit: 20 });
    expect(inputs['slots.list'].parse({ resource: 'service_a', from: '2026-11-26', through: '2026-11-27', minutes: '90' })).toMatchObject({ minutes: 90 });
  });

  it.each(['0', '101', '-1', '1.5', '1e1', '', ' 5', 'all'])('takes no limit of %j', (limit) => {
    expect(inputs['services.list'].safeParse({ limit }).success).toBe(false);
  });
});
