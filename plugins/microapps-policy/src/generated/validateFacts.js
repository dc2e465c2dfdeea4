/* eslint-disable */
// Made from policies/schemas/facts.json by "yarn policies:build"; change it there.
'use strict';
export const validate = validate10;
export default validate10;
const schema11 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Facts',
  description:
    'Everything a policy may look at. Fields of the manifest that no rule reads are allowed and ignored.',
  type: 'object',
  properties: {
    now: { type: 'string' },
    now_ms: { type: 'integer', minimum: 0 },
    stage: {
      type: 'string',
      enum: ['commit', 'build', 'deploy', 'promote', 'renew'],
    },
    tier: { type: 'string', enum: ['sandbox', 'controlled', 'production'] },
    app: {
      type: 'object',
      properties: { namespace: { type: 'string' }, name: { type: 'string' } },
      required: ['namespace', 'name'],
      additionalProperties: false,
    },
    manifest: {
      type: 'object',
      properties: {
        owner: {
          type: 'object',
          properties: {
            team: { type: 'string' },
            contact: { type: 'string' },
            developer: { type: 'boolean' },
          },
          required: ['team', 'contact'],
          additionalProperties: true,
        },
        lifecycle: {
          type: 'object',
          properties: { ttl_days: { type: 'number', minimum: 0 } },
          additionalProperties: true,
        },
        classification: {
          type: 'object',
          properties: {
            data: {
              type: 'string',
              enum: [
                'public',
                'internal',
                'internal_personal',
                'confidential',
                'regulated',
              ],
            },
            pii: { type: 'string', enum: ['none', 'partial', 'full'] },
          },
          required: ['data', 'pii'],
          additionalProperties: true,
        },
        runtime: {
          type: 'object',
          properties: {
            allowed_runtimes: {
              type: 'array',
              items: { type: 'string' },
              maxItems: 200,
            },
            outbound_network: {
              type: 'string',
              enum: ['none', 'restricted', 'unrestricted'],
            },
            allowed_third_parties: {
              type: 'array',
              items: { type: 'string' },
              maxItems: 500,
            },
          },
          required: ['allowed_runtimes', 'outbound_network'],
          additionalProperties: true,
        },
        security: {
          type: 'object',
          properties: {
            secrets_policy: {
              type: 'string',
              enum: ['vault-only', 'env', 'none'],
            },
            require_sbom: { type: 'boolean' },
            require_tests: { type: 'boolean' },
            min_code_coverage: { type: 'number', minimum: 0, maximum: 1 },
          },
          required: ['secrets_policy', 'require_sbom', 'require_tests'],
          additionalProperties: true,
        },
        tier: { type: 'string', enum: ['sandbox', 'controlled', 'production'] },
        purpose: { type: 'string' },
        cost_center: { type: 'string' },
        integrations: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              name: { type: 'string' },
              domain: { type: 'string' },
              requires_secret: { type: 'boolean' },
              scopes: {
                type: 'array',
                items: { type: 'string' },
                maxItems: 100,
              },
            },
            required: ['name'],
            additionalProperties: true,
          },
          maxItems: 200,
        },
        flags: {
          type: 'object',
          properties: { security_review: { type: 'boolean' } },
          additionalProperties: true,
        },
        expected_users: { type: 'number', minimum: 0 },
        audience: {
          type: 'string',
          enum: ['self', 'team', 'organisation', 'external'],
        },
        budget: {
          type: 'object',
          properties: {
            daily: { type: 'number', minimum: 0 },
            monthly: { type: 'number', minimum: 0 },
          },
          additionalProperties: true,
        },
        llm: {
          type: 'object',
          properties: {
            models: { type: 'array', items: { type: 'string' }, maxItems: 100 },
          },
          additionalProperties: true,
        },
      },
      required: ['owner', 'lifecycle', 'classification', 'runtime', 'security'],
      additionalProperties: true,
    },
    owner: {
      type: 'object',
      properties: {
        team_found: { type: 'boolean' },
        contact_found: { type: 'boolean' },
        co_owner_found: { type: 'boolean' },
      },
      required: ['team_found', 'contact_found', 'co_owner_found'],
      additionalProperties: false,
    },
    sponsor: {
      type: 'object',
      properties: { found: { type: 'boolean' } },
      required: ['found'],
      additionalProperties: false,
    },
    sbom: {
      type: 'object',
      properties: {
        present: { type: 'boolean' },
        components: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              purl: { type: 'string' },
              name: { type: 'string' },
              version: { type: 'string' },
              licenses: { type: 'array', items: { type: 'string' } },
            },
            required: ['name', 'licenses'],
            additionalProperties: false,
          },
        },
      },
      required: ['present', 'components'],
      additionalProperties: false,
    },
    tests: {
      type: 'object',
      properties: {
        present: { type: 'boolean' },
        passed: { type: 'boolean' },
        coverage: { type: 'number', minimum: 0, maximum: 1 },
      },
      required: ['present'],
      additionalProperties: false,
    },
    approval: {
      type: 'object',
      properties: { approved: { type: 'boolean' }, by: { type: 'string' } },
      required: ['approved'],
      additionalProperties: false,
    },
    lifecycle: {
      type: 'object',
      properties: { renewals_used: { type: 'integer', minimum: 0 } },
      required: ['renewals_used'],
      additionalProperties: false,
    },
    exceptions: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          rule_id: { type: 'string' },
          value: { type: 'string' },
          expires_at: { type: 'string' },
          expires_at_ms: { type: 'integer', minimum: 0 },
        },
        required: ['id', 'rule_id', 'expires_at', 'expires_at_ms'],
        additionalProperties: false,
      },
      maxItems: 1000,
    },
  },
  required: [
    'now',
    'now_ms',
    'stage',
    'app',
    'manifest',
    'owner',
    'sponsor',
    'sbom',
    'tests',
    'approval',
    'lifecycle',
    'exceptions',
  ],
  additionalProperties: false,
};
const func2 = Object.prototype.hasOwnProperty;
function validate10(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data } = {},
) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.now === undefined && (missing0 = 'now')) ||
        (data.now_ms === undefined && (missing0 = 'now_ms')) ||
        (data.stage === undefined && (missing0 = 'stage')) ||
        (data.app === undefined && (missing0 = 'app')) ||
        (data.manifest === undefined && (missing0 = 'manifest')) ||
        (data.owner === undefined && (missing0 = 'owner')) ||
        (data.sponsor === undefined && (missing0 = 'sponsor')) ||
        (data.sbom === undefined && (missing0 = 'sbom')) ||
        (data.tests === undefined && (missing0 = 'tests')) ||
        (data.approval === undefined && (missing0 = 'approval')) ||
        (data.lifecycle === undefined && (missing0 = 'lifecycle')) ||
        (data.exceptions === undefined && (missing0 = 'exceptions'))
      ) {
        validate10.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
            message: "must have required property '" + missing0 + "'",
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema11.properties, key0)) {
            validate10.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
                message: 'must NOT have additional properties',
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.now !== undefined) {
            const _errs2 = errors;
            if (typeof data.now !== 'string') {
              validate10.errors = [
                {
                  instancePath: instancePath + '/now',
                  schemaPath: '#/properties/now/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                },
              ];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.now_ms !== undefined) {
              let data1 = data.now_ms;
              const _errs4 = errors;
              if (
                !(
                  typeof data1 == 'number' &&
                  !(data1 % 1) &&
                  !isNaN(data1) &&
                  isFinite(data1)
                )
              ) {
                validate10.errors = [
                  {
                    instancePath: instancePath + '/now_ms',
                    schemaPath: '#/properties/now_ms/type',
                    keyword: 'type',
                    params: { type: 'integer' },
                    message: 'must be integer',
                  },
                ];
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == 'number' && isFinite(data1)) {
                  if (data1 < 0 || isNaN(data1)) {
                    validate10.errors = [
                      {
                        instancePath: instancePath + '/now_ms',
                        schemaPath: '#/properties/now_ms/minimum',
                        keyword: 'minimum',
                        params: { comparison: '>=', limit: 0 },
                        message: 'must be >= 0',
                      },
                    ];
                    return false;
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.stage !== undefined) {
                let data2 = data.stage;
                const _errs6 = errors;
                if (typeof data2 !== 'string') {
                  validate10.errors = [
                    {
                      instancePath: instancePath + '/stage',
                      schemaPath: '#/properties/stage/type',
                      keyword: 'type',
                      params: { type: 'string' },
                      message: 'must be string',
                    },
                  ];
                  return false;
                }
                if (
                  !(
                    data2 === 'commit' ||
                    data2 === 'build' ||
                    data2 === 'deploy' ||
                    data2 === 'promote' ||
                    data2 === 'renew'
                  )
                ) {
                  validate10.errors = [
                    {
                      instancePath: instancePath + '/stage',
                      schemaPath: '#/properties/stage/enum',
                      keyword: 'enum',
                      params: { allowedValues: schema11.properties.stage.enum },
                      message: 'must be equal to one of the allowed values',
                    },
                  ];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.tier !== undefined) {
                  let data3 = data.tier;
                  const _errs8 = errors;
                  if (typeof data3 !== 'string') {
                    validate10.errors = [
                      {
                        instancePath: instancePath + '/tier',
                        schemaPath: '#/properties/tier/type',
                        keyword: 'type',
                        params: { type: 'string' },
                        message: 'must be string',
                      },
                    ];
                    return false;
                  }
                  if (
                    !(
                      data3 === 'sandbox' ||
                      data3 === 'controlled' ||
                      data3 === 'production'
                    )
                  ) {
                    validate10.errors = [
                      {
                        instancePath: instancePath + '/tier',
                        schemaPath: '#/properties/tier/enum',
                        keyword: 'enum',
                        params: {
                          allowedValues: schema11.properties.tier.enum,
                        },
                        message: 'must be equal to one of the allowed values',
                      },
                    ];
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.app !== undefined) {
                    let data4 = data.app;
                    const _errs10 = errors;
                    if (errors === _errs10) {
                      if (
                        data4 &&
                        typeof data4 == 'object' &&
                        !Array.isArray(data4)
                      ) {
                        let missing1;
                        if (
                          (data4.namespace === undefined &&
                            (missing1 = 'namespace')) ||
                          (data4.name === undefined && (missing1 = 'name'))
                        ) {
                          validate10.errors = [
                            {
                              instancePath: instancePath + '/app',
                              schemaPath: '#/properties/app/required',
                              keyword: 'required',
                              params: { missingProperty: missing1 },
                              message:
                                "must have required property '" +
                                missing1 +
                                "'",
                            },
                          ];
                          return false;
                        } else {
                          const _errs12 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === 'namespace' || key1 === 'name')) {
                              validate10.errors = [
                                {
                                  instancePath: instancePath + '/app',
                                  schemaPath:
                                    '#/properties/app/additionalProperties',
                                  keyword: 'additionalProperties',
                                  params: { additionalProperty: key1 },
                                  message:
                                    'must NOT have additional properties',
                                },
                              ];
                              return false;
                              break;
                            }
                          }
                          if (_errs12 === errors) {
                            if (data4.namespace !== undefined) {
                              const _errs13 = errors;
                              if (typeof data4.namespace !== 'string') {
                                validate10.errors = [
                                  {
                                    instancePath:
                                      instancePath + '/app/namespace',
                                    schemaPath:
                                      '#/properties/app/properties/namespace/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                    message: 'must be string',
                                  },
                                ];
                                return false;
                              }
                              var valid1 = _errs13 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data4.name !== undefined) {
                                const _errs15 = errors;
                                if (typeof data4.name !== 'string') {
                                  validate10.errors = [
                                    {
                                      instancePath: instancePath + '/app/name',
                                      schemaPath:
                                        '#/properties/app/properties/name/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                      message: 'must be string',
                                    },
                                  ];
                                  return false;
                                }
                                var valid1 = _errs15 === errors;
                              } else {
                                var valid1 = true;
                              }
                            }
                          }
                        }
                      } else {
                        validate10.errors = [
                          {
                            instancePath: instancePath + '/app',
                            schemaPath: '#/properties/app/type',
                            keyword: 'type',
                            params: { type: 'object' },
                            message: 'must be object',
                          },
                        ];
                        return false;
                      }
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.manifest !== undefined) {
                      let data7 = data.manifest;
                      const _errs17 = errors;
                      if (errors === _errs17) {
                        if (
                          data7 &&
                          typeof data7 == 'object' &&
                          !Array.isArray(data7)
                        ) {
                          let missing2;
                          if (
                            (data7.owner === undefined &&
                              (missing2 = 'owner')) ||
                            (data7.lifecycle === undefined &&
                              (missing2 = 'lifecycle')) ||
                            (data7.classification === undefined &&
                              (missing2 = 'classification')) ||
                            (data7.runtime === undefined &&
                              (missing2 = 'runtime')) ||
                            (data7.security === undefined &&
                              (missing2 = 'security'))
                          ) {
                            validate10.errors = [
                              {
                                instancePath: instancePath + '/manifest',
                                schemaPath: '#/properties/manifest/required',
                                keyword: 'required',
                                params: { missingProperty: missing2 },
                                message:
                                  "must have required property '" +
                                  missing2 +
                                  "'",
                              },
                            ];
                            return false;
                          } else {
                            if (data7.owner !== undefined) {
                              let data8 = data7.owner;
                              const _errs20 = errors;
                              if (errors === _errs20) {
                                if (
                                  data8 &&
                                  typeof data8 == 'object' &&
                                  !Array.isArray(data8)
                                ) {
                                  let missing3;
                                  if (
                                    (data8.team === undefined &&
                                      (missing3 = 'team')) ||
                                    (data8.contact === undefined &&
                                      (missing3 = 'contact'))
                                  ) {
                                    validate10.errors = [
                                      {
                                        instancePath:
                                          instancePath + '/manifest/owner',
                                        schemaPath:
                                          '#/properties/manifest/properties/owner/required',
                                        keyword: 'required',
                                        params: { missingProperty: missing3 },
                                        message:
                                          "must have required property '" +
                                          missing3 +
                                          "'",
                                      },
                                    ];
                                    return false;
                                  } else {
                                    if (data8.team !== undefined) {
                                      const _errs23 = errors;
                                      if (typeof data8.team !== 'string') {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath +
                                              '/manifest/owner/team',
                                            schemaPath:
                                              '#/properties/manifest/properties/owner/properties/team/type',
                                            keyword: 'type',
                                            params: { type: 'string' },
                                            message: 'must be string',
                                          },
                                        ];
                                        return false;
                                      }
                                      var valid3 = _errs23 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data8.contact !== undefined) {
                                        const _errs25 = errors;
                                        if (typeof data8.contact !== 'string') {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/manifest/owner/contact',
                                              schemaPath:
                                                '#/properties/manifest/properties/owner/properties/contact/type',
                                              keyword: 'type',
                                              params: { type: 'string' },
                                              message: 'must be string',
                                            },
                                          ];
                                          return false;
                                        }
                                        var valid3 = _errs25 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data8.developer !== undefined) {
                                          const _errs27 = errors;
                                          if (
                                            typeof data8.developer !== 'boolean'
                                          ) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/manifest/owner/developer',
                                                schemaPath:
                                                  '#/properties/manifest/properties/owner/properties/developer/type',
                                                keyword: 'type',
                                                params: { type: 'boolean' },
                                                message: 'must be boolean',
                                              },
                                            ];
                                            return false;
                                          }
                                          var valid3 = _errs27 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate10.errors = [
                                    {
                                      instancePath:
                                        instancePath + '/manifest/owner',
                                      schemaPath:
                                        '#/properties/manifest/properties/owner/type',
                                      keyword: 'type',
                                      params: { type: 'object' },
                                      message: 'must be object',
                                    },
                                  ];
                                  return false;
                                }
                              }
                              var valid2 = _errs20 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data7.lifecycle !== undefined) {
                                let data12 = data7.lifecycle;
                                const _errs29 = errors;
                                if (errors === _errs29) {
                                  if (
                                    data12 &&
                                    typeof data12 == 'object' &&
                                    !Array.isArray(data12)
                                  ) {
                                    if (data12.ttl_days !== undefined) {
                                      let data13 = data12.ttl_days;
                                      const _errs32 = errors;
                                      if (errors === _errs32) {
                                        if (
                                          typeof data13 == 'number' &&
                                          isFinite(data13)
                                        ) {
                                          if (data13 < 0 || isNaN(data13)) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/manifest/lifecycle/ttl_days',
                                                schemaPath:
                                                  '#/properties/manifest/properties/lifecycle/properties/ttl_days/minimum',
                                                keyword: 'minimum',
                                                params: {
                                                  comparison: '>=',
                                                  limit: 0,
                                                },
                                                message: 'must be >= 0',
                                              },
                                            ];
                                            return false;
                                          }
                                        } else {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/manifest/lifecycle/ttl_days',
                                              schemaPath:
                                                '#/properties/manifest/properties/lifecycle/properties/ttl_days/type',
                                              keyword: 'type',
                                              params: { type: 'number' },
                                              message: 'must be number',
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                    }
                                  } else {
                                    validate10.errors = [
                                      {
                                        instancePath:
                                          instancePath + '/manifest/lifecycle',
                                        schemaPath:
                                          '#/properties/manifest/properties/lifecycle/type',
                                        keyword: 'type',
                                        params: { type: 'object' },
                                        message: 'must be object',
                                      },
                                    ];
                                    return false;
                                  }
                                }
                                var valid2 = _errs29 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data7.classification !== undefined) {
                                  let data14 = data7.classification;
                                  const _errs34 = errors;
                                  if (errors === _errs34) {
                                    if (
                                      data14 &&
                                      typeof data14 == 'object' &&
                                      !Array.isArray(data14)
                                    ) {
                                      let missing4;
                                      if (
                                        (data14.data === undefined &&
                                          (missing4 = 'data')) ||
                                        (data14.pii === undefined &&
                                          (missing4 = 'pii'))
                                      ) {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath +
                                              '/manifest/classification',
                                            schemaPath:
                                              '#/properties/manifest/properties/classification/required',
                                            keyword: 'required',
                                            params: {
                                              missingProperty: missing4,
                                            },
                                            message:
                                              "must have required property '" +
                                              missing4 +
                                              "'",
                                          },
                                        ];
                                        return false;
                                      } else {
                                        if (data14.data !== undefined) {
                                          let data15 = data14.data;
                                          const _errs37 = errors;
                                          if (typeof data15 !== 'string') {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/manifest/classification/data',
                                                schemaPath:
                                                  '#/properties/manifest/properties/classification/properties/data/type',
                                                keyword: 'type',
                                                params: { type: 'string' },
                                                message: 'must be string',
                                              },
                                            ];
                                            return false;
                                          }
                                          if (
                                            !(
                                              data15 === 'public' ||
                                              data15 === 'internal' ||
                                              data15 === 'internal_personal' ||
                                              data15 === 'confidential' ||
                                              data15 === 'regulated'
                                            )
                                          ) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/manifest/classification/data',
                                                schemaPath:
                                                  '#/properties/manifest/properties/classification/properties/data/enum',
                                                keyword: 'enum',
                                                params: {
                                                  allowedValues:
                                                    schema11.properties.manifest
                                                      .properties.classification
                                                      .properties.data.enum,
                                                },
                                                message:
                                                  'must be equal to one of the allowed values',
                                              },
                                            ];
                                            return false;
                                          }
                                          var valid5 = _errs37 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data14.pii !== undefined) {
                                            let data16 = data14.pii;
                                            const _errs39 = errors;
                                            if (typeof data16 !== 'string') {
                                              validate10.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/manifest/classification/pii',
                                                  schemaPath:
                                                    '#/properties/manifest/properties/classification/properties/pii/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                  message: 'must be string',
                                                },
                                              ];
                                              return false;
                                            }
                                            if (
                                              !(
                                                data16 === 'none' ||
                                                data16 === 'partial' ||
                                                data16 === 'full'
                                              )
                                            ) {
                                              validate10.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/manifest/classification/pii',
                                                  schemaPath:
                                                    '#/properties/manifest/properties/classification/properties/pii/enum',
                                                  keyword: 'enum',
                                                  params: {
                                                    allowedValues:
                                                      schema11.properties
                                                        .manifest.properties
                                                        .classification
                                                        .properties.pii.enum,
                                                  },
                                                  message:
                                                    'must be equal to one of the allowed values',
                                                },
                                              ];
                                              return false;
                                            }
                                            var valid5 = _errs39 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                        }
                                      }
                                    } else {
                                      validate10.errors = [
                                        {
                                          instancePath:
                                            instancePath +
                                            '/manifest/classification',
                                          schemaPath:
                                            '#/properties/manifest/properties/classification/type',
                                          keyword: 'type',
                                          params: { type: 'object' },
                                          message: 'must be object',
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                  var valid2 = _errs34 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data7.runtime !== undefined) {
                                    let data17 = data7.runtime;
                                    const _errs41 = errors;
                                    if (errors === _errs41) {
                                      if (
                                        data17 &&
                                        typeof data17 == 'object' &&
                                        !Array.isArray(data17)
                                      ) {
                                        let missing5;
                                        if (
                                          (data17.allowed_runtimes ===
                                            undefined &&
                                            (missing5 = 'allowed_runtimes')) ||
                                          (data17.outbound_network ===
                                            undefined &&
                                            (missing5 = 'outbound_network'))
                                        ) {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/manifest/runtime',
                                              schemaPath:
                                                '#/properties/manifest/properties/runtime/required',
                                              keyword: 'required',
                                              params: {
                                                missingProperty: missing5,
                                              },
                                              message:
                                                "must have required property '" +
                                                missing5 +
                                                "'",
                                            },
                                          ];
                                          return false;
                                        } else {
                                          if (
                                            data17.allowed_runtimes !==
                                            undefined
                                          ) {
                                            let data18 =
                                              data17.allowed_runtimes;
                                            const _errs44 = errors;
                                            if (errors === _errs44) {
                                              if (Array.isArray(data18)) {
                                                if (data18.length > 200) {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/manifest/runtime/allowed_runtimes',
                                                      schemaPath:
                                                        '#/properties/manifest/properties/runtime/properties/allowed_runtimes/maxItems',
                                                      keyword: 'maxItems',
                                                      params: { limit: 200 },
                                                      message:
                                                        'must NOT have more than 200 items',
                                                    },
                                                  ];
                                                  return false;
                                                } else {
                                                  var valid7 = true;
                                                  const len0 = data18.length;
                                                  for (
                                                    let i0 = 0;
                                                    i0 < len0;
                                                    i0++
                                                  ) {
                                                    const _errs46 = errors;
                                                    if (
                                                      typeof data18[i0] !==
                                                      'string'
                                                    ) {
                                                      validate10.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/manifest/runtime/allowed_runtimes/' +
                                                            i0,
                                                          schemaPath:
                                                            '#/properties/manifest/properties/runtime/properties/allowed_runtimes/items/type',
                                                          keyword: 'type',
                                                          params: {
                                                            type: 'string',
                                                          },
                                                          message:
                                                            'must be string',
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                    var valid7 =
                                                      _errs46 === errors;
                                                    if (!valid7) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/manifest/runtime/allowed_runtimes',
                                                    schemaPath:
                                                      '#/properties/manifest/properties/runtime/properties/allowed_runtimes/type',
                                                    keyword: 'type',
                                                    params: { type: 'array' },
                                                    message: 'must be array',
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid6 = _errs44 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                          if (valid6) {
                                            if (
                                              data17.outbound_network !==
                                              undefined
                                            ) {
                                              let data20 =
                                                data17.outbound_network;
                                              const _errs48 = errors;
                                              if (typeof data20 !== 'string') {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/manifest/runtime/outbound_network',
                                                    schemaPath:
                                                      '#/properties/manifest/properties/runtime/properties/outbound_network/type',
                                                    keyword: 'type',
                                                    params: { type: 'string' },
                                                    message: 'must be string',
                                                  },
                                                ];
                                                return false;
                                              }
                                              if (
                                                !(
                                                  data20 === 'none' ||
                                                  data20 === 'restricted' ||
                                                  data20 === 'unrestricted'
                                                )
                                              ) {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/manifest/runtime/outbound_network',
                                                    schemaPath:
                                                      '#/properties/manifest/properties/runtime/properties/outbound_network/enum',
                                                    keyword: 'enum',
                                                    params: {
                                                      allowedValues:
                                                        schema11.properties
                                                          .manifest.properties
                                                          .runtime.properties
                                                          .outbound_network
                                                          .enum,
                                                    },
                                                    message:
                                                      'must be equal to one of the allowed values',
                                                  },
                                                ];
                                                return false;
                                              }
                                              var valid6 = _errs48 === errors;
                                            } else {
                                              var valid6 = true;
                                            }
                                            if (valid6) {
                                              if (
                                                data17.allowed_third_parties !==
                                                undefined
                                              ) {
                                                let data21 =
                                                  data17.allowed_third_parties;
                                                const _errs50 = errors;
                                                if (errors === _errs50) {
                                                  if (Array.isArray(data21)) {
                                                    if (data21.length > 500) {
                                                      validate10.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/manifest/runtime/allowed_third_parties',
                                                          schemaPath:
                                                            '#/properties/manifest/properties/runtime/properties/allowed_third_parties/maxItems',
                                                          keyword: 'maxItems',
                                                          params: {
                                                            limit: 500,
                                                          },
                                                          message:
                                                            'must NOT have more than 500 items',
                                                        },
                                                      ];
                                                      return false;
                                                    } else {
                                                      var valid8 = true;
                                                      const len1 =
                                                        data21.length;
                                                      for (
                                                        let i1 = 0;
                                                        i1 < len1;
                                                        i1++
                                                      ) {
                                                        const _errs52 = errors;
                                                        if (
                                                          typeof data21[i1] !==
                                                          'string'
                                                        ) {
                                                          validate10.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/manifest/runtime/allowed_third_parties/' +
                                                                i1,
                                                              schemaPath:
                                                                '#/properties/manifest/properties/runtime/properties/allowed_third_parties/items/type',
                                                              keyword: 'type',
                                                              params: {
                                                                type: 'string',
                                                              },
                                                              message:
                                                                'must be string',
                                                            },
                                                          ];
                                                          return false;
                                                        }
                                                        var valid8 =
                                                          _errs52 === errors;
                                                        if (!valid8) {
                                                          break;
                                                        }
                                                      }
                                                    }
                                                  } else {
                                                    validate10.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/manifest/runtime/allowed_third_parties',
                                                        schemaPath:
                                                          '#/properties/manifest/properties/runtime/properties/allowed_third_parties/type',
                                                        keyword: 'type',
                                                        params: {
                                                          type: 'array',
                                                        },
                                                        message:
                                                          'must be array',
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                }
                                                var valid6 = _errs50 === errors;
                                              } else {
                                                var valid6 = true;
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath +
                                              '/manifest/runtime',
                                            schemaPath:
                                              '#/properties/manifest/properties/runtime/type',
                                            keyword: 'type',
                                            params: { type: 'object' },
                                            message: 'must be object',
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                    var valid2 = _errs41 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data7.security !== undefined) {
                                      let data23 = data7.security;
                                      const _errs54 = errors;
                                      if (errors === _errs54) {
                                        if (
                                          data23 &&
                                          typeof data23 == 'object' &&
                                          !Array.isArray(data23)
                                        ) {
                                          let missing6;
                                          if (
                                            (data23.secrets_policy ===
                                              undefined &&
                                              (missing6 = 'secrets_policy')) ||
                                            (data23.require_sbom ===
                                              undefined &&
                                              (missing6 = 'require_sbom')) ||
                                            (data23.require_tests ===
                                              undefined &&
                                              (missing6 = 'require_tests'))
                                          ) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/manifest/security',
                                                schemaPath:
                                                  '#/properties/manifest/properties/security/required',
                                                keyword: 'required',
                                                params: {
                                                  missingProperty: missing6,
                                                },
                                                message:
                                                  "must have required property '" +
                                                  missing6 +
                                                  "'",
                                              },
                                            ];
                                            return false;
                                          } else {
                                            if (
                                              data23.secrets_policy !==
                                              undefined
                                            ) {
                                              let data24 =
                                                data23.secrets_policy;
                                              const _errs57 = errors;
                                              if (typeof data24 !== 'string') {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/manifest/security/secrets_policy',
                                                    schemaPath:
                                                      '#/properties/manifest/properties/security/properties/secrets_policy/type',
                                                    keyword: 'type',
                                                    params: { type: 'string' },
                                                    message: 'must be string',
                                                  },
                                                ];
                                                return false;
                                              }
                                              if (
                                                !(
                                                  data24 === 'vault-only' ||
                                                  data24 === 'env' ||
                                                  data24 === 'none'
                                                )
                                              ) {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/manifest/security/secrets_policy',
                                                    schemaPath:
                                                      '#/properties/manifest/properties/security/properties/secrets_policy/enum',
                                                    keyword: 'enum',
                                                    params: {
                                                      allowedValues:
                                                        schema11.properties
                                                          .manifest.properties
                                                          .security.properties
                                                          .secrets_policy.enum,
                                                    },
                                                    message:
                                                      'must be equal to one of the allowed values',
                                                  },
                                                ];
                                                return false;
                                              }
                                              var valid9 = _errs57 === errors;
                                            } else {
                                              var valid9 = true;
                                            }
                                            if (valid9) {
                                              if (
                                                data23.require_sbom !==
                                                undefined
                                              ) {
                                                const _errs59 = errors;
                                                if (
                                                  typeof data23.require_sbom !==
                                                  'boolean'
                                                ) {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/manifest/security/require_sbom',
                                                      schemaPath:
                                                        '#/properties/manifest/properties/security/properties/require_sbom/type',
                                                      keyword: 'type',
                                                      params: {
                                                        type: 'boolean',
                                                      },
                                                      message:
                                                        'must be boolean',
                                                    },
                                                  ];
                                                  return false;
                                                }
                                                var valid9 = _errs59 === errors;
                                              } else {
                                                var valid9 = true;
                                              }
                                              if (valid9) {
                                                if (
                                                  data23.require_tests !==
                                                  undefined
                                                ) {
                                                  const _errs61 = errors;
                                                  if (
                                                    typeof data23.require_tests !==
                                                    'boolean'
                                                  ) {
                                                    validate10.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/manifest/security/require_tests',
                                                        schemaPath:
                                                          '#/properties/manifest/properties/security/properties/require_tests/type',
                                                        keyword: 'type',
                                                        params: {
                                                          type: 'boolean',
                                                        },
                                                        message:
                                                          'must be boolean',
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                  var valid9 =
                                                    _errs61 === errors;
                                                } else {
                                                  var valid9 = true;
                                                }
                                                if (valid9) {
                                                  if (
                                                    data23.min_code_coverage !==
                                                    undefined
                                                  ) {
                                                    let data27 =
                                                      data23.min_code_coverage;
                                                    const _errs63 = errors;
                                                    if (errors === _errs63) {
                                                      if (
                                                        typeof data27 ==
                                                          'number' &&
                                                        isFinite(data27)
                                                      ) {
                                                        if (
                                                          data27 > 1 ||
                                                          isNaN(data27)
                                                        ) {
                                                          validate10.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/manifest/security/min_code_coverage',
                                                              schemaPath:
                                                                '#/properties/manifest/properties/security/properties/min_code_coverage/maximum',
                                                              keyword:
                                                                'maximum',
                                                              params: {
                                                                comparison:
                                                                  '<=',
                                                                limit: 1,
                                                              },
                                                              message:
                                                                'must be <= 1',
                                                            },
                                                          ];
                                                          return false;
                                                        } else {
                                                          if (
                                                            data27 < 0 ||
                                                            isNaN(data27)
                                                          ) {
                                                            validate10.errors =
                                                              [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/manifest/security/min_code_coverage',
                                                                  schemaPath:
                                                                    '#/properties/manifest/properties/security/properties/min_code_coverage/minimum',
                                                                  keyword:
                                                                    'minimum',
                                                                  params: {
                                                                    comparison:
                                                                      '>=',
                                                                    limit: 0,
                                                                  },
                                                                  message:
                                                                    'must be >= 0',
                                                                },
                                                              ];
                                                            return false;
                                                          }
                                                        }
                                                      } else {
                                                        validate10.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/manifest/security/min_code_coverage',
                                                            schemaPath:
                                                              '#/properties/manifest/properties/security/properties/min_code_coverage/type',
                                                            keyword: 'type',
                                                            params: {
                                                              type: 'number',
                                                            },
                                                            message:
                                                              'must be number',
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                    }
                                                    var valid9 =
                                                      _errs63 === errors;
                                                  } else {
                                                    var valid9 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        } else {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/manifest/security',
                                              schemaPath:
                                                '#/properties/manifest/properties/security/type',
                                              keyword: 'type',
                                              params: { type: 'object' },
                                              message: 'must be object',
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                      var valid2 = _errs54 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data7.tier !== undefined) {
                                        let data28 = data7.tier;
                                        const _errs65 = errors;
                                        if (typeof data28 !== 'string') {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath + '/manifest/tier',
                                              schemaPath:
                                                '#/properties/manifest/properties/tier/type',
                                              keyword: 'type',
                                              params: { type: 'string' },
                                              message: 'must be string',
                                            },
                                          ];
                                          return false;
                                        }
                                        if (
                                          !(
                                            data28 === 'sandbox' ||
                                            data28 === 'controlled' ||
                                            data28 === 'production'
                                          )
                                        ) {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath + '/manifest/tier',
                                              schemaPath:
                                                '#/properties/manifest/properties/tier/enum',
                                              keyword: 'enum',
                                              params: {
                                                allowedValues:
                                                  schema11.properties.manifest
                                                    .properties.tier.enum,
                                              },
                                              message:
                                                'must be equal to one of the allowed values',
                                            },
                                          ];
                                          return false;
                                        }
                                        var valid2 = _errs65 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data7.purpose !== undefined) {
                                          const _errs67 = errors;
                                          if (
                                            typeof data7.purpose !== 'string'
                                          ) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/manifest/purpose',
                                                schemaPath:
                                                  '#/properties/manifest/properties/purpose/type',
                                                keyword: 'type',
                                                params: { type: 'string' },
                                                message: 'must be string',
                                              },
                                            ];
                                            return false;
                                          }
                                          var valid2 = _errs67 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                        if (valid2) {
                                          if (data7.cost_center !== undefined) {
                                            const _errs69 = errors;
                                            if (
                                              typeof data7.cost_center !==
                                              'string'
                                            ) {
                                              validate10.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/manifest/cost_center',
                                                  schemaPath:
                                                    '#/properties/manifest/properties/cost_center/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                  message: 'must be string',
                                                },
                                              ];
                                              return false;
                                            }
                                            var valid2 = _errs69 === errors;
                                          } else {
                                            var valid2 = true;
                                          }
                                          if (valid2) {
                                            if (
                                              data7.integrations !== undefined
                                            ) {
                                              let data31 = data7.integrations;
                                              const _errs71 = errors;
                                              if (errors === _errs71) {
                                                if (Array.isArray(data31)) {
                                                  if (data31.length > 200) {
                                                    validate10.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/manifest/integrations',
                                                        schemaPath:
                                                          '#/properties/manifest/properties/integrations/maxItems',
                                                        keyword: 'maxItems',
                                                        params: { limit: 200 },
                                                        message:
                                                          'must NOT have more than 200 items',
                                                      },
                                                    ];
                                                    return false;
                                                  } else {
                                                    var valid10 = true;
                                                    const len2 = data31.length;
                                                    for (
                                                      let i2 = 0;
                                                      i2 < len2;
                                                      i2++
                                                    ) {
                                                      let data32 = data31[i2];
                                                      const _errs73 = errors;
                                                      if (errors === _errs73) {
                                                        if (
                                                          data32 &&
                                                          typeof data32 ==
                                                            'object' &&
                                                          !Array.isArray(data32)
                                                        ) {
                                                          let missing7;
                                                          if (
                                                            data32.name ===
                                                              undefined &&
                                                            (missing7 = 'name')
                                                          ) {
                                                            validate10.errors =
                                                              [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/manifest/integrations/' +
                                                                    i2,
                                                                  schemaPath:
                                                                    '#/properties/manifest/properties/integrations/items/required',
                                                                  keyword:
                                                                    'required',
                                                                  params: {
                                                                    missingProperty:
                                                                      missing7,
                                                                  },
                                                                  message:
                                                                    "must have required property '" +
                                                                    missing7 +
                                                                    "'",
                                                                },
                                                              ];
                                                            return false;
                                                          } else {
                                                            if (
                                                              data32.name !==
                                                              undefined
                                                            ) {
                                                              const _errs76 =
                                                                errors;
                                                              if (
                                                                typeof data32.name !==
                                                                'string'
                                                              ) {
                                                                validate10.errors =
                                                                  [
                                                                    {
                                                                      instancePath:
                                                                        instancePath +
                                                                        '/manifest/integrations/' +
                                                                        i2 +
                                                                        '/name',
                                                                      schemaPath:
                                                                        '#/properties/manifest/properties/integrations/items/properties/name/type',
                                                                      keyword:
                                                                        'type',
                                                                      params: {
                                                                        type: 'string',
                                                                      },
                                                                      message:
                                                                        'must be string',
                                                                    },
                                                                  ];
                                                                return false;
                                                              }
                                                              var valid11 =
                                                                _errs76 ===
                                                                errors;
                                                            } else {
                                                              var valid11 = true;
                                                            }
                                                            if (valid11) {
                                                              if (
                                                                data32.domain !==
                                                                undefined
                                                              ) {
                                                                const _errs78 =
                                                                  errors;
                                                                if (
                                                                  typeof data32.domain !==
                                                                  'string'
                                                                ) {
                                                                  validate10.errors =
                                                                    [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/manifest/integrations/' +
                                                                          i2 +
                                                                          '/domain',
                                                                        schemaPath:
                                                                          '#/properties/manifest/properties/integrations/items/properties/domain/type',
                                                                        keyword:
                                                                          'type',
                                                                        params:
                                                                          {
                                                                            type: 'string',
                                                                          },
                                                                        message:
                                                                          'must be string',
                                                                      },
                                                                    ];
                                                                  return false;
                                                                }
                                                                var valid11 =
                                                                  _errs78 ===
                                                                  errors;
                                                              } else {
                                                                var valid11 = true;
                                                              }
                                                              if (valid11) {
                                                                if (
                                                                  data32.requires_secret !==
                                                                  undefined
                                                                ) {
                                                                  const _errs80 =
                                                                    errors;
                                                                  if (
                                                                    typeof data32.requires_secret !==
                                                                    'boolean'
                                                                  ) {
                                                                    validate10.errors =
                                                                      [
                                                                        {
                                                                          instancePath:
                                                                            instancePath +
                                                                            '/manifest/integrations/' +
                                                                            i2 +
                                                                            '/requires_secret',
                                                                          schemaPath:
                                                                            '#/properties/manifest/properties/integrations/items/properties/requires_secret/type',
                                                                          keyword:
                                                                            'type',
                                                                          params:
                                                                            {
                                                                              type: 'boolean',
                                                                            },
                                                                          message:
                                                                            'must be boolean',
                                                                        },
                                                                      ];
                                                                    return false;
                                                                  }
                                                                  var valid11 =
                                                                    _errs80 ===
                                                                    errors;
                                                                } else {
                                                                  var valid11 = true;
                                                                }
                                                                if (valid11) {
                                                                  if (
                                                                    data32.scopes !==
                                                                    undefined
                                                                  ) {
                                                                    let data36 =
                                                                      data32.scopes;
                                                                    const _errs82 =
                                                                      errors;
                                                                    if (
                                                                      errors ===
                                                                      _errs82
                                                                    ) {
                                                                      if (
                                                                        Array.isArray(
                                                                          data36,
                                                                        )
                                                                      ) {
                                                                        if (
                                                                          data36.length >
                                                                          100
                                                                        ) {
                                                                          validate10.errors =
                                                                            [
                                                                              {
                                                                                instancePath:
                                                                                  instancePath +
                                                                                  '/manifest/integrations/' +
                                                                                  i2 +
                                                                                  '/scopes',
                                                                                schemaPath:
                                                                                  '#/properties/manifest/properties/integrations/items/properties/scopes/maxItems',
                                                                                keyword:
                                                                                  'maxItems',
                                                                                params:
                                                                                  {
                                                                                    limit: 100,
                                                                                  },
                                                                                message:
                                                                                  'must NOT have more than 100 items',
                                                                              },
                                                                            ];
                                                                          return false;
                                                                        } else {
                                                                          var valid12 = true;
                                                                          const len3 =
                                                                            data36.length;
                                                                          for (
                                                                            let i3 = 0;
                                                                            i3 <
                                                                            len3;
                                                                            i3++
                                                                          ) {
                                                                            const _errs84 =
                                                                              errors;
                                                                            if (
                                                                              typeof data36[
                                                                                i3
                                                                              ] !==
                                                                              'string'
                                                                            ) {
                                                                              validate10.errors =
                                                                                [
                                                                                  {
                                                                                    instancePath:
                                                                                      instancePath +
                                                                                      '/manifest/integrations/' +
                                                                                      i2 +
                                                                                      '/scopes/' +
                                                                                      i3,
                                                                                    schemaPath:
                                                                                      '#/properties/manifest/properties/integrations/items/properties/scopes/items/type',
                                                                                    keyword:
                                                                                      'type',
                                                                                    params:
                                                                                      {
                                                                                        type: 'string',
                                                                                      },
                                                                                    message:
                                                                                      'must be string',
                                                                                  },
                                                                                ];
                                                                              return false;
                                                                            }
                                                                            var valid12 =
                                                                              _errs84 ===
                                                                              errors;
                                                                            if (
                                                                              !valid12
                                                                            ) {
                                                                              break;
                                                                            }
                                                                          }
                                                                        }
                                                                      } else {
                                                                        validate10.errors =
                                                                          [
                                                                            {
                                                                              instancePath:
                                                                                instancePath +
                                                                                '/manifest/integrations/' +
                                                                                i2 +
                                                                                '/scopes',
                                                                              schemaPath:
                                                                                '#/properties/manifest/properties/integrations/items/properties/scopes/type',
                                                                              keyword:
                                                                                'type',
                                                                              params:
                                                                                {
                                                                                  type: 'array',
                                                                                },
                                                                              message:
                                                                                'must be array',
                                                                            },
                                                                          ];
                                                                        return false;
                                                                      }
                                                                    }
                                                                    var valid11 =
                                                                      _errs82 ===
                                                                      errors;
                                                                  } else {
                                                                    var valid11 = true;
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        } else {
                                                          validate10.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/manifest/integrations/' +
                                                                i2,
                                                              schemaPath:
                                                                '#/properties/manifest/properties/integrations/items/type',
                                                              keyword: 'type',
                                                              params: {
                                                                type: 'object',
                                                              },
                                                              message:
                                                                'must be object',
                                                            },
                                                          ];
                                                          return false;
                                                        }
                                                      }
                                                      var valid10 =
                                                        _errs73 === errors;
                                                      if (!valid10) {
                                                        break;
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/manifest/integrations',
                                                      schemaPath:
                                                        '#/properties/manifest/properties/integrations/type',
                                                      keyword: 'type',
                                                      params: { type: 'array' },
                                                      message: 'must be array',
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              }
                                              var valid2 = _errs71 === errors;
                                            } else {
                                              var valid2 = true;
                                            }
                                            if (valid2) {
                                              if (data7.flags !== undefined) {
                                                let data38 = data7.flags;
                                                const _errs86 = errors;
                                                if (errors === _errs86) {
                                                  if (
                                                    data38 &&
                                                    typeof data38 == 'object' &&
                                                    !Array.isArray(data38)
                                                  ) {
                                                    if (
                                                      data38.security_review !==
                                                      undefined
                                                    ) {
                                                      if (
                                                        typeof data38.security_review !==
                                                        'boolean'
                                                      ) {
                                                        validate10.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/manifest/flags/security_review',
                                                            schemaPath:
                                                              '#/properties/manifest/properties/flags/properties/security_review/type',
                                                            keyword: 'type',
                                                            params: {
                                                              type: 'boolean',
                                                            },
                                                            message:
                                                              'must be boolean',
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                    }
                                                  } else {
                                                    validate10.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/manifest/flags',
                                                        schemaPath:
                                                          '#/properties/manifest/properties/flags/type',
                                                        keyword: 'type',
                                                        params: {
                                                          type: 'object',
                                                        },
                                                        message:
                                                          'must be object',
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                }
                                                var valid2 = _errs86 === errors;
                                              } else {
                                                var valid2 = true;
                                              }
                                              if (valid2) {
                                                if (
                                                  data7.expected_users !==
                                                  undefined
                                                ) {
                                                  let data40 =
                                                    data7.expected_users;
                                                  const _errs91 = errors;
                                                  if (errors === _errs91) {
                                                    if (
                                                      typeof data40 ==
                                                        'number' &&
                                                      isFinite(data40)
                                                    ) {
                                                      if (
                                                        data40 < 0 ||
                                                        isNaN(data40)
                                                      ) {
                                                        validate10.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/manifest/expected_users',
                                                            schemaPath:
                                                              '#/properties/manifest/properties/expected_users/minimum',
                                                            keyword: 'minimum',
                                                            params: {
                                                              comparison: '>=',
                                                              limit: 0,
                                                            },
                                                            message:
                                                              'must be >= 0',
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                    } else {
                                                      validate10.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/manifest/expected_users',
                                                          schemaPath:
                                                            '#/properties/manifest/properties/expected_users/type',
                                                          keyword: 'type',
                                                          params: {
                                                            type: 'number',
                                                          },
                                                          message:
                                                            'must be number',
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                  }
                                                  var valid2 =
                                                    _errs91 === errors;
                                                } else {
                                                  var valid2 = true;
                                                }
                                                if (valid2) {
                                                  if (
                                                    data7.audience !== undefined
                                                  ) {
                                                    let data41 = data7.audience;
                                                    const _errs93 = errors;
                                                    if (
                                                      typeof data41 !== 'string'
                                                    ) {
                                                      validate10.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/manifest/audience',
                                                          schemaPath:
                                                            '#/properties/manifest/properties/audience/type',
                                                          keyword: 'type',
                                                          params: {
                                                            type: 'string',
                                                          },
                                                          message:
                                                            'must be string',
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                    if (
                                                      !(
                                                        data41 === 'self' ||
                                                        data41 === 'team' ||
                                                        data41 ===
                                                          'organisation' ||
                                                        data41 === 'external'
                                                      )
                                                    ) {
                                                      validate10.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/manifest/audience',
                                                          schemaPath:
                                                            '#/properties/manifest/properties/audience/enum',
                                                          keyword: 'enum',
                                                          params: {
                                                            allowedValues:
                                                              schema11
                                                                .properties
                                                                .manifest
                                                                .properties
                                                                .audience.enum,
                                                          },
                                                          message:
                                                            'must be equal to one of the allowed values',
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                    var valid2 =
                                                      _errs93 === errors;
                                                  } else {
                                                    var valid2 = true;
                                                  }
                                                  if (valid2) {
                                                    if (
                                                      data7.budget !== undefined
                                                    ) {
                                                      let data42 = data7.budget;
                                                      const _errs95 = errors;
                                                      if (errors === _errs95) {
                                                        if (
                                                          data42 &&
                                                          typeof data42 ==
                                                            'object' &&
                                                          !Array.isArray(data42)
                                                        ) {
                                                          if (
                                                            data42.daily !==
                                                            undefined
                                                          ) {
                                                            let data43 =
                                                              data42.daily;
                                                            const _errs98 =
                                                              errors;
                                                            if (
                                                              errors === _errs98
                                                            ) {
                                                              if (
                                                                typeof data43 ==
                                                                  'number' &&
                                                                isFinite(data43)
                                                              ) {
                                                                if (
                                                                  data43 < 0 ||
                                                                  isNaN(data43)
                                                                ) {
                                                                  validate10.errors =
                                                                    [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/manifest/budget/daily',
                                                                        schemaPath:
                                                                          '#/properties/manifest/properties/budget/properties/daily/minimum',
                                                                        keyword:
                                                                          'minimum',
                                                                        params:
                                                                          {
                                                                            comparison:
                                                                              '>=',
                                                                            limit: 0,
                                                                          },
                                                                        message:
                                                                          'must be >= 0',
                                                                      },
                                                                    ];
                                                                  return false;
                                                                }
                                                              } else {
                                                                validate10.errors =
                                                                  [
                                                                    {
                                                                      instancePath:
                                                                        instancePath +
                                                                        '/manifest/budget/daily',
                                                                      schemaPath:
                                                                        '#/properties/manifest/properties/budget/properties/daily/type',
                                                                      keyword:
                                                                        'type',
                                                                      params: {
                                                                        type: 'number',
                                                                      },
                                                                      message:
                                                                        'must be number',
                                                                    },
                                                                  ];
                                                                return false;
                                                              }
                                                            }
                                                            var valid14 =
                                                              _errs98 ===
                                                              errors;
                                                          } else {
                                                            var valid14 = true;
                                                          }
                                                          if (valid14) {
                                                            if (
                                                              data42.monthly !==
                                                              undefined
                                                            ) {
                                                              let data44 =
                                                                data42.monthly;
                                                              const _errs100 =
                                                                errors;
                                                              if (
                                                                errors ===
                                                                _errs100
                                                              ) {
                                                                if (
                                                                  typeof data44 ==
                                                                    'number' &&
                                                                  isFinite(
                                                                    data44,
                                                                  )
                                                                ) {
                                                                  if (
                                                                    data44 <
                                                                      0 ||
                                                                    isNaN(
                                                                      data44,
                                                                    )
                                                                  ) {
                                                                    validate10.errors =
                                                                      [
                                                                        {
                                                                          instancePath:
                                                                            instancePath +
                                                                            '/manifest/budget/monthly',
                                                                          schemaPath:
                                                                            '#/properties/manifest/properties/budget/properties/monthly/minimum',
                                                                          keyword:
                                                                            'minimum',
                                                                          params:
                                                                            {
                                                                              comparison:
                                                                                '>=',
                                                                              limit: 0,
                                                                            },
                                                                          message:
                                                                            'must be >= 0',
                                                                        },
                                                                      ];
                                                                    return false;
                                                                  }
                                                                } else {
                                                                  validate10.errors =
                                                                    [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/manifest/budget/monthly',
                                                                        schemaPath:
                                                                          '#/properties/manifest/properties/budget/properties/monthly/type',
                                                                        keyword:
                                                                          'type',
                                                                        params:
                                                                          {
                                                                            type: 'number',
                                                                          },
                                                                        message:
                                                                          'must be number',
                                                                      },
                                                                    ];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid14 =
                                                                _errs100 ===
                                                                errors;
                                                            } else {
                                                              var valid14 = true;
                                                            }
                                                          }
                                                        } else {
                                                          validate10.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/manifest/budget',
                                                              schemaPath:
                                                                '#/properties/manifest/properties/budget/type',
                                                              keyword: 'type',
                                                              params: {
                                                                type: 'object',
                                                              },
                                                              message:
                                                                'must be object',
                                                            },
                                                          ];
                                                          return false;
                                                        }
                                                      }
                                                      var valid2 =
                                                        _errs95 === errors;
                                                    } else {
                                                      var valid2 = true;
                                                    }
                                                    if (valid2) {
                                                      if (
                                                        data7.llm !== undefined
                                                      ) {
                                                        let data45 = data7.llm;
                                                        const _errs102 = errors;
                                                        if (
                                                          errors === _errs102
                                                        ) {
                                                          if (
                                                            data45 &&
                                                            typeof data45 ==
                                                              'object' &&
                                                            !Array.isArray(
                                                              data45,
                                                            )
                                                          ) {
                                                            if (
                                                              data45.models !==
                                                              undefined
                                                            ) {
                                                              let data46 =
                                                                data45.models;
                                                              const _errs105 =
                                                                errors;
                                                              if (
                                                                errors ===
                                                                _errs105
                                                              ) {
                                                                if (
                                                                  Array.isArray(
                                                                    data46,
                                                                  )
                                                                ) {
                                                                  if (
                                                                    data46.length >
                                                                    100
                                                                  ) {
                                                                    validate10.errors =
                                                                      [
                                                                        {
                                                                          instancePath:
                                                                            instancePath +
                                                                            '/manifest/llm/models',
                                                                          schemaPath:
                                                                            '#/properties/manifest/properties/llm/properties/models/maxItems',
                                                                          keyword:
                                                                            'maxItems',
                                                                          params:
                                                                            {
                                                                              limit: 100,
                                                                            },
                                                                          message:
                                                                            'must NOT have more than 100 items',
                                                                        },
                                                                      ];
                                                                    return false;
                                                                  } else {
                                                                    var valid16 = true;
                                                                    const len4 =
                                                                      data46.length;
                                                                    for (
                                                                      let i4 = 0;
                                                                      i4 < len4;
                                                                      i4++
                                                                    ) {
                                                                      const _errs107 =
                                                                        errors;
                                                                      if (
                                                                        typeof data46[
                                                                          i4
                                                                        ] !==
                                                                        'string'
                                                                      ) {
                                                                        validate10.errors =
                                                                          [
                                                                            {
                                                                              instancePath:
                                                                                instancePath +
                                                                                '/manifest/llm/models/' +
                                                                                i4,
                                                                              schemaPath:
                                                                                '#/properties/manifest/properties/llm/properties/models/items/type',
                                                                              keyword:
                                                                                'type',
                                                                              params:
                                                                                {
                                                                                  type: 'string',
                                                                                },
                                                                              message:
                                                                                'must be string',
                                                                            },
                                                                          ];
                                                                        return false;
                                                                      }
                                                                      var valid16 =
                                                                        _errs107 ===
                                                                        errors;
                                                                      if (
                                                                        !valid16
                                                                      ) {
                                                                        break;
                                                                      }
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate10.errors =
                                                                    [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/manifest/llm/models',
                                                                        schemaPath:
                                                                          '#/properties/manifest/properties/llm/properties/models/type',
                                                                        keyword:
                                                                          'type',
                                                                        params:
                                                                          {
                                                                            type: 'array',
                                                                          },
                                                                        message:
                                                                          'must be array',
                                                                      },
                                                                    ];
                                                                  return false;
                                                                }
                                                              }
                                                            }
                                                          } else {
                                                            validate10.errors =
                                                              [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/manifest/llm',
                                                                  schemaPath:
                                                                    '#/properties/manifest/properties/llm/type',
                                                                  keyword:
                                                                    'type',
                                                                  params: {
                                                                    type: 'object',
                                                                  },
                                                                  message:
                                                                    'must be object',
                                                                },
                                                              ];
                                                            return false;
                                                          }
                                                        }
                                                        var valid2 =
                                                          _errs102 === errors;
                                                      } else {
                                                        var valid2 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate10.errors = [
                            {
                              instancePath: instancePath + '/manifest',
                              schemaPath: '#/properties/manifest/type',
                              keyword: 'type',
                              params: { type: 'object' },
                              message: 'must be object',
                            },
                          ];
                          return false;
                        }
                      }
                      var valid0 = _errs17 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.owner !== undefined) {
                        let data48 = data.owner;
                        const _errs109 = errors;
                        if (errors === _errs109) {
                          if (
                            data48 &&
                            typeof data48 == 'object' &&
                            !Array.isArray(data48)
                          ) {
                            let missing8;
                            if (
                              (data48.team_found === undefined &&
                                (missing8 = 'team_found')) ||
                              (data48.contact_found === undefined &&
                                (missing8 = 'contact_found')) ||
                              (data48.co_owner_found === undefined &&
                                (missing8 = 'co_owner_found'))
                            ) {
                              validate10.errors = [
                                {
                                  instancePath: instancePath + '/owner',
                                  schemaPath: '#/properties/owner/required',
                                  keyword: 'required',
                                  params: { missingProperty: missing8 },
                                  message:
                                    "must have required property '" +
                                    missing8 +
                                    "'",
                                },
                              ];
                              return false;
                            } else {
                              const _errs111 = errors;
                              for (const key2 in data48) {
                                if (
                                  !(
                                    key2 === 'team_found' ||
                                    key2 === 'contact_found' ||
                                    key2 === 'co_owner_found'
                                  )
                                ) {
                                  validate10.errors = [
                                    {
                                      instancePath: instancePath + '/owner',
                                      schemaPath:
                                        '#/properties/owner/additionalProperties',
                                      keyword: 'additionalProperties',
                                      params: { additionalProperty: key2 },
                                      message:
                                        'must NOT have additional properties',
                                    },
                                  ];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs111 === errors) {
                                if (data48.team_found !== undefined) {
                                  const _errs112 = errors;
                                  if (typeof data48.team_found !== 'boolean') {
                                    validate10.errors = [
                                      {
                                        instancePath:
                                          instancePath + '/owner/team_found',
                                        schemaPath:
                                          '#/properties/owner/properties/team_found/type',
                                        keyword: 'type',
                                        params: { type: 'boolean' },
                                        message: 'must be boolean',
                                      },
                                    ];
                                    return false;
                                  }
                                  var valid17 = _errs112 === errors;
                                } else {
                                  var valid17 = true;
                                }
                                if (valid17) {
                                  if (data48.contact_found !== undefined) {
                                    const _errs114 = errors;
                                    if (
                                      typeof data48.contact_found !== 'boolean'
                                    ) {
                                      validate10.errors = [
                                        {
                                          instancePath:
                                            instancePath +
                                            '/owner/contact_found',
                                          schemaPath:
                                            '#/properties/owner/properties/contact_found/type',
                                          keyword: 'type',
                                          params: { type: 'boolean' },
                                          message: 'must be boolean',
                                        },
                                      ];
                                      return false;
                                    }
                                    var valid17 = _errs114 === errors;
                                  } else {
                                    var valid17 = true;
                                  }
                                  if (valid17) {
                                    if (data48.co_owner_found !== undefined) {
                                      const _errs116 = errors;
                                      if (
                                        typeof data48.co_owner_found !==
                                        'boolean'
                                      ) {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath +
                                              '/owner/co_owner_found',
                                            schemaPath:
                                              '#/properties/owner/properties/co_owner_found/type',
                                            keyword: 'type',
                                            params: { type: 'boolean' },
                                            message: 'must be boolean',
                                          },
                                        ];
                                        return false;
                                      }
                                      var valid17 = _errs116 === errors;
                                    } else {
                                      var valid17 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate10.errors = [
                              {
                                instancePath: instancePath + '/owner',
                                schemaPath: '#/properties/owner/type',
                                keyword: 'type',
                                params: { type: 'object' },
                                message: 'must be object',
                              },
                            ];
                            return false;
                          }
                        }
                        var valid0 = _errs109 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.sponsor !== undefined) {
                          let data52 = data.sponsor;
                          const _errs118 = errors;
                          if (errors === _errs118) {
                            if (
                              data52 &&
                              typeof data52 == 'object' &&
                              !Array.isArray(data52)
                            ) {
                              let missing9;
                              if (
                                data52.found === undefined &&
                                (missing9 = 'found')
                              ) {
                                validate10.errors = [
                                  {
                                    instancePath: instancePath + '/sponsor',
                                    schemaPath: '#/properties/sponsor/required',
                                    keyword: 'required',
                                    params: { missingProperty: missing9 },
                                    message:
                                      "must have required property '" +
                                      missing9 +
                                      "'",
                                  },
                                ];
                                return false;
                              } else {
                                const _errs120 = errors;
                                for (const key3 in data52) {
                                  if (!(key3 === 'found')) {
                                    validate10.errors = [
                                      {
                                        instancePath: instancePath + '/sponsor',
                                        schemaPath:
                                          '#/properties/sponsor/additionalProperties',
                                        keyword: 'additionalProperties',
                                        params: { additionalProperty: key3 },
                                        message:
                                          'must NOT have additional properties',
                                      },
                                    ];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs120 === errors) {
                                  if (data52.found !== undefined) {
                                    if (typeof data52.found !== 'boolean') {
                                      validate10.errors = [
                                        {
                                          instancePath:
                                            instancePath + '/sponsor/found',
                                          schemaPath:
                                            '#/properties/sponsor/properties/found/type',
                                          keyword: 'type',
                                          params: { type: 'boolean' },
                                          message: 'must be boolean',
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                }
                              }
                            } else {
                              validate10.errors = [
                                {
                                  instancePath: instancePath + '/sponsor',
                                  schemaPath: '#/properties/sponsor/type',
                                  keyword: 'type',
                                  params: { type: 'object' },
                                  message: 'must be object',
                                },
                              ];
                              return false;
                            }
                          }
                          var valid0 = _errs118 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.sbom !== undefined) {
                            let data54 = data.sbom;
                            const _errs123 = errors;
                            if (errors === _errs123) {
                              if (
                                data54 &&
                                typeof data54 == 'object' &&
                                !Array.isArray(data54)
                              ) {
                                let missing10;
                                if (
                                  (data54.present === undefined &&
                                    (missing10 = 'present')) ||
                                  (data54.components === undefined &&
                                    (missing10 = 'components'))
                                ) {
                                  validate10.errors = [
                                    {
                                      instancePath: instancePath + '/sbom',
                                      schemaPath: '#/properties/sbom/required',
                                      keyword: 'required',
                                      params: { missingProperty: missing10 },
                                      message:
                                        "must have required property '" +
                                        missing10 +
                                        "'",
                                    },
                                  ];
                                  return false;
                                } else {
                                  const _errs125 = errors;
                                  for (const key4 in data54) {
                                    if (
                                      !(
                                        key4 === 'present' ||
                                        key4 === 'components'
                                      )
                                    ) {
                                      validate10.errors = [
                                        {
                                          instancePath: instancePath + '/sbom',
                                          schemaPath:
                                            '#/properties/sbom/additionalProperties',
                                          keyword: 'additionalProperties',
                                          params: { additionalProperty: key4 },
                                          message:
                                            'must NOT have additional properties',
                                        },
                                      ];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs125 === errors) {
                                    if (data54.present !== undefined) {
                                      const _errs126 = errors;
                                      if (typeof data54.present !== 'boolean') {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath + '/sbom/present',
                                            schemaPath:
                                              '#/properties/sbom/properties/present/type',
                                            keyword: 'type',
                                            params: { type: 'boolean' },
                                            message: 'must be boolean',
                                          },
                                        ];
                                        return false;
                                      }
                                      var valid19 = _errs126 === errors;
                                    } else {
                                      var valid19 = true;
                                    }
                                    if (valid19) {
                                      if (data54.components !== undefined) {
                                        let data56 = data54.components;
                                        const _errs128 = errors;
                                        if (errors === _errs128) {
                                          if (Array.isArray(data56)) {
                                            var valid20 = true;
                                            const len5 = data56.length;
                                            for (let i5 = 0; i5 < len5; i5++) {
                                              let data57 = data56[i5];
                                              const _errs130 = errors;
                                              if (errors === _errs130) {
                                                if (
                                                  data57 &&
                                                  typeof data57 == 'object' &&
                                                  !Array.isArray(data57)
                                                ) {
                                                  let missing11;
                                                  if (
                                                    (data57.name ===
                                                      undefined &&
                                                      (missing11 = 'name')) ||
                                                    (data57.licenses ===
                                                      undefined &&
                                                      (missing11 = 'licenses'))
                                                  ) {
                                                    validate10.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/sbom/components/' +
                                                          i5,
                                                        schemaPath:
                                                          '#/properties/sbom/properties/components/items/required',
                                                        keyword: 'required',
                                                        params: {
                                                          missingProperty:
                                                            missing11,
                                                        },
                                                        message:
                                                          "must have required property '" +
                                                          missing11 +
                                                          "'",
                                                      },
                                                    ];
                                                    return false;
                                                  } else {
                                                    const _errs132 = errors;
                                                    for (const key5 in data57) {
                                                      if (
                                                        !(
                                                          key5 === 'purl' ||
                                                          key5 === 'name' ||
                                                          key5 === 'version' ||
                                                          key5 === 'licenses'
                                                        )
                                                      ) {
                                                        validate10.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/sbom/components/' +
                                                              i5,
                                                            schemaPath:
                                                              '#/properties/sbom/properties/components/items/additionalProperties',
                                                            keyword:
                                                              'additionalProperties',
                                                            params: {
                                                              additionalProperty:
                                                                key5,
                                                            },
                                                            message:
                                                              'must NOT have additional properties',
                                                          },
                                                        ];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs132 === errors) {
                                                      if (
                                                        data57.purl !==
                                                        undefined
                                                      ) {
                                                        const _errs133 = errors;
                                                        if (
                                                          typeof data57.purl !==
                                                          'string'
                                                        ) {
                                                          validate10.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/sbom/components/' +
                                                                i5 +
                                                                '/purl',
                                                              schemaPath:
                                                                '#/properties/sbom/properties/components/items/properties/purl/type',
                                                              keyword: 'type',
                                                              params: {
                                                                type: 'string',
                                                              },
                                                              message:
                                                                'must be string',
                                                            },
                                                          ];
                                                          return false;
                                                        }
                                                        var valid21 =
                                                          _errs133 === errors;
                                                      } else {
                                                        var valid21 = true;
                                                      }
                                                      if (valid21) {
                                                        if (
                                                          data57.name !==
                                                          undefined
                                                        ) {
                                                          const _errs135 =
                                                            errors;
                                                          if (
                                                            typeof data57.name !==
                                                            'string'
                                                          ) {
                                                            validate10.errors =
                                                              [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/sbom/components/' +
                                                                    i5 +
                                                                    '/name',
                                                                  schemaPath:
                                                                    '#/properties/sbom/properties/components/items/properties/name/type',
                                                                  keyword:
                                                                    'type',
                                                                  params: {
                                                                    type: 'string',
                                                                  },
                                                                  message:
                                                                    'must be string',
                                                                },
                                                              ];
                                                            return false;
                                                          }
                                                          var valid21 =
                                                            _errs135 === errors;
                                                        } else {
                                                          var valid21 = true;
                                                        }
                                                        if (valid21) {
                                                          if (
                                                            data57.version !==
                                                            undefined
                                                          ) {
                                                            const _errs137 =
                                                              errors;
                                                            if (
                                                              typeof data57.version !==
                                                              'string'
                                                            ) {
                                                              validate10.errors =
                                                                [
                                                                  {
                                                                    instancePath:
                                                                      instancePath +
                                                                      '/sbom/components/' +
                                                                      i5 +
                                                                      '/version',
                                                                    schemaPath:
                                                                      '#/properties/sbom/properties/components/items/properties/version/type',
                                                                    keyword:
                                                                      'type',
                                                                    params: {
                                                                      type: 'string',
                                                                    },
                                                                    message:
                                                                      'must be string',
                                                                  },
                                                                ];
                                                              return false;
                                                            }
                                                            var valid21 =
                                                              _errs137 ===
                                                              errors;
                                                          } else {
                                                            var valid21 = true;
                                                          }
                                                          if (valid21) {
                                                            if (
                                                              data57.licenses !==
                                                              undefined
                                                            ) {
                                                              let data61 =
                                                                data57.licenses;
                                                              const _errs139 =
                                                                errors;
                                                              if (
                                                                errors ===
                                                                _errs139
                                                              ) {
                                                                if (
                                                                  Array.isArray(
                                                                    data61,
                                                                  )
                                                                ) {
                                                                  var valid22 = true;
                                                                  const len6 =
                                                                    data61.length;
                                                                  for (
                                                                    let i6 = 0;
                                                                    i6 < len6;
                                                                    i6++
                                                                  ) {
                                                                    const _errs141 =
                                                                      errors;
                                                                    if (
                                                                      typeof data61[
                                                                        i6
                                                                      ] !==
                                                                      'string'
                                                                    ) {
                                                                      validate10.errors =
                                                                        [
                                                                          {
                                                                            instancePath:
                                                                              instancePath +
                                                                              '/sbom/components/' +
                                                                              i5 +
                                                                              '/licenses/' +
                                                                              i6,
                                                                            schemaPath:
                                                                              '#/properties/sbom/properties/components/items/properties/licenses/items/type',
                                                                            keyword:
                                                                              'type',
                                                                            params:
                                                                              {
                                                                                type: 'string',
                                                                              },
                                                                            message:
                                                                              'must be string',
                                                                          },
                                                                        ];
                                                                      return false;
                                                                    }
                                                                    var valid22 =
                                                                      _errs141 ===
                                                                      errors;
                                                                    if (
                                                                      !valid22
                                                                    ) {
                                                                      break;
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate10.errors =
                                                                    [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/sbom/components/' +
                                                                          i5 +
                                                                          '/licenses',
                                                                        schemaPath:
                                                                          '#/properties/sbom/properties/components/items/properties/licenses/type',
                                                                        keyword:
                                                                          'type',
                                                                        params:
                                                                          {
                                                                            type: 'array',
                                                                          },
                                                                        message:
                                                                          'must be array',
                                                                      },
                                                                    ];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid21 =
                                                                _errs139 ===
                                                                errors;
                                                            } else {
                                                              var valid21 = true;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/sbom/components/' +
                                                        i5,
                                                      schemaPath:
                                                        '#/properties/sbom/properties/components/items/type',
                                                      keyword: 'type',
                                                      params: {
                                                        type: 'object',
                                                      },
                                                      message: 'must be object',
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              }
                                              var valid20 = _errs130 === errors;
                                              if (!valid20) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/sbom/components',
                                                schemaPath:
                                                  '#/properties/sbom/properties/components/type',
                                                keyword: 'type',
                                                params: { type: 'array' },
                                                message: 'must be array',
                                              },
                                            ];
                                            return false;
                                          }
                                        }
                                        var valid19 = _errs128 === errors;
                                      } else {
                                        var valid19 = true;
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate10.errors = [
                                  {
                                    instancePath: instancePath + '/sbom',
                                    schemaPath: '#/properties/sbom/type',
                                    keyword: 'type',
                                    params: { type: 'object' },
                                    message: 'must be object',
                                  },
                                ];
                                return false;
                              }
                            }
                            var valid0 = _errs123 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.tests !== undefined) {
                              let data63 = data.tests;
                              const _errs143 = errors;
                              if (errors === _errs143) {
                                if (
                                  data63 &&
                                  typeof data63 == 'object' &&
                                  !Array.isArray(data63)
                                ) {
                                  let missing12;
                                  if (
                                    data63.present === undefined &&
                                    (missing12 = 'present')
                                  ) {
                                    validate10.errors = [
                                      {
                                        instancePath: instancePath + '/tests',
                                        schemaPath:
                                          '#/properties/tests/required',
                                        keyword: 'required',
                                        params: { missingProperty: missing12 },
                                        message:
                                          "must have required property '" +
                                          missing12 +
                                          "'",
                                      },
                                    ];
                                    return false;
                                  } else {
                                    const _errs145 = errors;
                                    for (const key6 in data63) {
                                      if (
                                        !(
                                          key6 === 'present' ||
                                          key6 === 'passed' ||
                                          key6 === 'coverage'
                                        )
                                      ) {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath + '/tests',
                                            schemaPath:
                                              '#/properties/tests/additionalProperties',
                                            keyword: 'additionalProperties',
                                            params: {
                                              additionalProperty: key6,
                                            },
                                            message:
                                              'must NOT have additional properties',
                                          },
                                        ];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs145 === errors) {
                                      if (data63.present !== undefined) {
                                        const _errs146 = errors;
                                        if (
                                          typeof data63.present !== 'boolean'
                                        ) {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath + '/tests/present',
                                              schemaPath:
                                                '#/properties/tests/properties/present/type',
                                              keyword: 'type',
                                              params: { type: 'boolean' },
                                              message: 'must be boolean',
                                            },
                                          ];
                                          return false;
                                        }
                                        var valid23 = _errs146 === errors;
                                      } else {
                                        var valid23 = true;
                                      }
                                      if (valid23) {
                                        if (data63.passed !== undefined) {
                                          const _errs148 = errors;
                                          if (
                                            typeof data63.passed !== 'boolean'
                                          ) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/tests/passed',
                                                schemaPath:
                                                  '#/properties/tests/properties/passed/type',
                                                keyword: 'type',
                                                params: { type: 'boolean' },
                                                message: 'must be boolean',
                                              },
                                            ];
                                            return false;
                                          }
                                          var valid23 = _errs148 === errors;
                                        } else {
                                          var valid23 = true;
                                        }
                                        if (valid23) {
                                          if (data63.coverage !== undefined) {
                                            let data66 = data63.coverage;
                                            const _errs150 = errors;
                                            if (errors === _errs150) {
                                              if (
                                                typeof data66 == 'number' &&
                                                isFinite(data66)
                                              ) {
                                                if (
                                                  data66 > 1 ||
                                                  isNaN(data66)
                                                ) {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/tests/coverage',
                                                      schemaPath:
                                                        '#/properties/tests/properties/coverage/maximum',
                                                      keyword: 'maximum',
                                                      params: {
                                                        comparison: '<=',
                                                        limit: 1,
                                                      },
                                                      message: 'must be <= 1',
                                                    },
                                                  ];
                                                  return false;
                                                } else {
                                                  if (
                                                    data66 < 0 ||
                                                    isNaN(data66)
                                                  ) {
                                                    validate10.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/tests/coverage',
                                                        schemaPath:
                                                          '#/properties/tests/properties/coverage/minimum',
                                                        keyword: 'minimum',
                                                        params: {
                                                          comparison: '>=',
                                                          limit: 0,
                                                        },
                                                        message: 'must be >= 0',
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                }
                                              } else {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/tests/coverage',
                                                    schemaPath:
                                                      '#/properties/tests/properties/coverage/type',
                                                    keyword: 'type',
                                                    params: { type: 'number' },
                                                    message: 'must be number',
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid23 = _errs150 === errors;
                                          } else {
                                            var valid23 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate10.errors = [
                                    {
                                      instancePath: instancePath + '/tests',
                                      schemaPath: '#/properties/tests/type',
                                      keyword: 'type',
                                      params: { type: 'object' },
                                      message: 'must be object',
                                    },
                                  ];
                                  return false;
                                }
                              }
                              var valid0 = _errs143 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.approval !== undefined) {
                                let data67 = data.approval;
                                const _errs152 = errors;
                                if (errors === _errs152) {
                                  if (
                                    data67 &&
                                    typeof data67 == 'object' &&
                                    !Array.isArray(data67)
                                  ) {
                                    let missing13;
                                    if (
                                      data67.approved === undefined &&
                                      (missing13 = 'approved')
                                    ) {
                                      validate10.errors = [
                                        {
                                          instancePath:
                                            instancePath + '/approval',
                                          schemaPath:
                                            '#/properties/approval/required',
                                          keyword: 'required',
                                          params: {
                                            missingProperty: missing13,
                                          },
                                          message:
                                            "must have required property '" +
                                            missing13 +
                                            "'",
                                        },
                                      ];
                                      return false;
                                    } else {
                                      const _errs154 = errors;
                                      for (const key7 in data67) {
                                        if (
                                          !(
                                            key7 === 'approved' || key7 === 'by'
                                          )
                                        ) {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath + '/approval',
                                              schemaPath:
                                                '#/properties/approval/additionalProperties',
                                              keyword: 'additionalProperties',
                                              params: {
                                                additionalProperty: key7,
                                              },
                                              message:
                                                'must NOT have additional properties',
                                            },
                                          ];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs154 === errors) {
                                        if (data67.approved !== undefined) {
                                          const _errs155 = errors;
                                          if (
                                            typeof data67.approved !== 'boolean'
                                          ) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/approval/approved',
                                                schemaPath:
                                                  '#/properties/approval/properties/approved/type',
                                                keyword: 'type',
                                                params: { type: 'boolean' },
                                                message: 'must be boolean',
                                              },
                                            ];
                                            return false;
                                          }
                                          var valid24 = _errs155 === errors;
                                        } else {
                                          var valid24 = true;
                                        }
                                        if (valid24) {
                                          if (data67.by !== undefined) {
                                            const _errs157 = errors;
                                            if (typeof data67.by !== 'string') {
                                              validate10.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/approval/by',
                                                  schemaPath:
                                                    '#/properties/approval/properties/by/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                  message: 'must be string',
                                                },
                                              ];
                                              return false;
                                            }
                                            var valid24 = _errs157 === errors;
                                          } else {
                                            var valid24 = true;
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate10.errors = [
                                      {
                                        instancePath:
                                          instancePath + '/approval',
                                        schemaPath:
                                          '#/properties/approval/type',
                                        keyword: 'type',
                                        params: { type: 'object' },
                                        message: 'must be object',
                                      },
                                    ];
                                    return false;
                                  }
                                }
                                var valid0 = _errs152 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.lifecycle !== undefined) {
                                  let data70 = data.lifecycle;
                                  const _errs159 = errors;
                                  if (errors === _errs159) {
                                    if (
                                      data70 &&
                                      typeof data70 == 'object' &&
                                      !Array.isArray(data70)
                                    ) {
                                      let missing14;
                                      if (
                                        data70.renewals_used === undefined &&
                                        (missing14 = 'renewals_used')
                                      ) {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath + '/lifecycle',
                                            schemaPath:
                                              '#/properties/lifecycle/required',
                                            keyword: 'required',
                                            params: {
                                              missingProperty: missing14,
                                            },
                                            message:
                                              "must have required property '" +
                                              missing14 +
                                              "'",
                                          },
                                        ];
                                        return false;
                                      } else {
                                        const _errs161 = errors;
                                        for (const key8 in data70) {
                                          if (!(key8 === 'renewals_used')) {
                                            validate10.errors = [
                                              {
                                                instancePath:
                                                  instancePath + '/lifecycle',
                                                schemaPath:
                                                  '#/properties/lifecycle/additionalProperties',
                                                keyword: 'additionalProperties',
                                                params: {
                                                  additionalProperty: key8,
                                                },
                                                message:
                                                  'must NOT have additional properties',
                                              },
                                            ];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs161 === errors) {
                                          if (
                                            data70.renewals_used !== undefined
                                          ) {
                                            let data71 = data70.renewals_used;
                                            const _errs162 = errors;
                                            if (
                                              !(
                                                typeof data71 == 'number' &&
                                                !(data71 % 1) &&
                                                !isNaN(data71) &&
                                                isFinite(data71)
                                              )
                                            ) {
                                              validate10.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/lifecycle/renewals_used',
                                                  schemaPath:
                                                    '#/properties/lifecycle/properties/renewals_used/type',
                                                  keyword: 'type',
                                                  params: { type: 'integer' },
                                                  message: 'must be integer',
                                                },
                                              ];
                                              return false;
                                            }
                                            if (errors === _errs162) {
                                              if (
                                                typeof data71 == 'number' &&
                                                isFinite(data71)
                                              ) {
                                                if (
                                                  data71 < 0 ||
                                                  isNaN(data71)
                                                ) {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/lifecycle/renewals_used',
                                                      schemaPath:
                                                        '#/properties/lifecycle/properties/renewals_used/minimum',
                                                      keyword: 'minimum',
                                                      params: {
                                                        comparison: '>=',
                                                        limit: 0,
                                                      },
                                                      message: 'must be >= 0',
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate10.errors = [
                                        {
                                          instancePath:
                                            instancePath + '/lifecycle',
                                          schemaPath:
                                            '#/properties/lifecycle/type',
                                          keyword: 'type',
                                          params: { type: 'object' },
                                          message: 'must be object',
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs159 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.exceptions !== undefined) {
                                    let data72 = data.exceptions;
                                    const _errs164 = errors;
                                    if (errors === _errs164) {
                                      if (Array.isArray(data72)) {
                                        if (data72.length > 1000) {
                                          validate10.errors = [
                                            {
                                              instancePath:
                                                instancePath + '/exceptions',
                                              schemaPath:
                                                '#/properties/exceptions/maxItems',
                                              keyword: 'maxItems',
                                              params: { limit: 1000 },
                                              message:
                                                'must NOT have more than 1000 items',
                                            },
                                          ];
                                          return false;
                                        } else {
                                          var valid26 = true;
                                          const len7 = data72.length;
                                          for (let i7 = 0; i7 < len7; i7++) {
                                            let data73 = data72[i7];
                                            const _errs166 = errors;
                                            if (errors === _errs166) {
                                              if (
                                                data73 &&
                                                typeof data73 == 'object' &&
                                                !Array.isArray(data73)
                                              ) {
                                                let missing15;
                                                if (
                                                  (data73.id === undefined &&
                                                    (missing15 = 'id')) ||
                                                  (data73.rule_id ===
                                                    undefined &&
                                                    (missing15 = 'rule_id')) ||
                                                  (data73.expires_at ===
                                                    undefined &&
                                                    (missing15 =
                                                      'expires_at')) ||
                                                  (data73.expires_at_ms ===
                                                    undefined &&
                                                    (missing15 =
                                                      'expires_at_ms'))
                                                ) {
                                                  validate10.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/exceptions/' +
                                                        i7,
                                                      schemaPath:
                                                        '#/properties/exceptions/items/required',
                                                      keyword: 'required',
                                                      params: {
                                                        missingProperty:
                                                          missing15,
                                                      },
                                                      message:
                                                        "must have required property '" +
                                                        missing15 +
                                                        "'",
                                                    },
                                                  ];
                                                  return false;
                                                } else {
                                                  const _errs168 = errors;
                                                  for (const key9 in data73) {
                                                    if (
                                                      !(
                                                        key9 === 'id' ||
                                                        key9 === 'rule_id' ||
                                                        key9 === 'value' ||
                                                        key9 === 'expires_at' ||
                                                        key9 === 'expires_at_ms'
                                                      )
                                                    ) {
                                                      validate10.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/exceptions/' +
                                                            i7,
                                                          schemaPath:
                                                            '#/properties/exceptions/items/additionalProperties',
                                                          keyword:
                                                            'additionalProperties',
                                                          params: {
                                                            additionalProperty:
                                                              key9,
                                                          },
                                                          message:
                                                            'must NOT have additional properties',
                                                        },
                                                      ];
                                                      return false;
                                                      break;
                                                    }
                                                  }
                                                  if (_errs168 === errors) {
                                                    if (
                                                      data73.id !== undefined
                                                    ) {
                                                      const _errs169 = errors;
                                                      if (
                                                        typeof data73.id !==
                                                        'string'
                                                      ) {
                                                        validate10.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/exceptions/' +
                                                              i7 +
                                                              '/id',
                                                            schemaPath:
                                                              '#/properties/exceptions/items/properties/id/type',
                                                            keyword: 'type',
                                                            params: {
                                                              type: 'string',
                                                            },
                                                            message:
                                                              'must be string',
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                      var valid27 =
                                                        _errs169 === errors;
                                                    } else {
                                                      var valid27 = true;
                                                    }
                                                    if (valid27) {
                                                      if (
                                                        data73.rule_id !==
                                                        undefined
                                                      ) {
                                                        const _errs171 = errors;
                                                        if (
                                                          typeof data73.rule_id !==
                                                          'string'
                                                        ) {
                                                          validate10.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/exceptions/' +
                                                                i7 +
                                                                '/rule_id',
                                                              schemaPath:
                                                                '#/properties/exceptions/items/properties/rule_id/type',
                                                              keyword: 'type',
                                                              params: {
                                                                type: 'string',
                                                              },
                                                              message:
                                                                'must be string',
                                                            },
                                                          ];
                                                          return false;
                                                        }
                                                        var valid27 =
                                                          _errs171 === errors;
                                                      } else {
                                                        var valid27 = true;
                                                      }
                                                      if (valid27) {
                                                        if (
                                                          data73.value !==
                                                          undefined
                                                        ) {
                                                          const _errs173 =
                                                            errors;
                                                          if (
                                                            typeof data73.value !==
                                                            'string'
                                                          ) {
                                                            validate10.errors =
                                                              [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/exceptions/' +
                                                                    i7 +
                                                                    '/value',
                                                                  schemaPath:
                                                                    '#/properties/exceptions/items/properties/value/type',
                                                                  keyword:
                                                                    'type',
                                                                  params: {
                                                                    type: 'string',
                                                                  },
                                                                  message:
                                                                    'must be string',
                                                                },
                                                              ];
                                                            return false;
                                                          }
                                                          var valid27 =
                                                            _errs173 === errors;
                                                        } else {
                                                          var valid27 = true;
                                                        }
                                                        if (valid27) {
                                                          if (
                                                            data73.expires_at !==
                                                            undefined
                                                          ) {
                                                            const _errs175 =
                                                              errors;
                                                            if (
                                                              typeof data73.expires_at !==
                                                              'string'
                                                            ) {
                                                              validate10.errors =
                                                                [
                                                                  {
                                                                    instancePath:
                                                                      instancePath +
                                                                      '/exceptions/' +
                                                                      i7 +
                                                                      '/expires_at',
                                                                    schemaPath:
                                                                      '#/properties/exceptions/items/properties/expires_at/type',
                                                                    keyword:
                                                                      'type',
                                                                    params: {
                                                                      type: 'string',
                                                                    },
                                                                    message:
                                                                      'must be string',
                                                                  },
                                                                ];
                                                              return false;
                                                            }
                                                            var valid27 =
                                                              _errs175 ===
                                                              errors;
                                                          } else {
                                                            var valid27 = true;
                                                          }
                                                          if (valid27) {
                                                            if (
                                                              data73.expires_at_ms !==
                                                              undefined
                                                            ) {
                                                              let data78 =
                                                                data73.expires_at_ms;
                                                              const _errs177 =
                                                                errors;
                                                              if (
                                                                !(
                                                                  typeof data78 ==
                                                                    'number' &&
                                                                  !(
                                                                    data78 % 1
                                                                  ) &&
                                                                  !isNaN(
                                                                    data78,
                                                                  ) &&
                                                                  isFinite(
                                                                    data78,
                                                                  )
                                                                )
                                                              ) {
                                                                validate10.errors =
                                                                  [
                                                                    {
                                                                      instancePath:
                                                                        instancePath +
                                                                        '/exceptions/' +
                                                                        i7 +
                                                                        '/expires_at_ms',
                                                                      schemaPath:
                                                                        '#/properties/exceptions/items/properties/expires_at_ms/type',
                                                                      keyword:
                                                                        'type',
                                                                      params: {
                                                                        type: 'integer',
                                                                      },
                                                                      message:
                                                                        'must be integer',
                                                                    },
                                                                  ];
                                                                return false;
                                                              }
                                                              if (
                                                                errors ===
                                                                _errs177
                                                              ) {
                                                                if (
                                                                  typeof data78 ==
                                                                    'number' &&
                                                                  isFinite(
                                                                    data78,
                                                                  )
                                                                ) {
                                                                  if (
                                                                    data78 <
                                                                      0 ||
                                                                    isNaN(
                                                                      data78,
                                                                    )
                                                                  ) {
                                                                    validate10.errors =
                                                                      [
                                                                        {
                                                                          instancePath:
                                                                            instancePath +
                                                                            '/exceptions/' +
                                                                            i7 +
                                                                            '/expires_at_ms',
                                                                          schemaPath:
                                                                            '#/properties/exceptions/items/properties/expires_at_ms/minimum',
                                                                          keyword:
                                                                            'minimum',
                                                                          params:
                                                                            {
                                                                              comparison:
                                                                                '>=',
                                                                              limit: 0,
                                                                            },
                                                                          message:
                                                                            'must be >= 0',
                                                                        },
                                                                      ];
                                                                    return false;
                                                                  }
                                                                }
                                                              }
                                                              var valid27 =
                                                                _errs177 ===
                                                                errors;
                                                            } else {
                                                              var valid27 = true;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate10.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/exceptions/' +
                                                      i7,
                                                    schemaPath:
                                                      '#/properties/exceptions/items/type',
                                                    keyword: 'type',
                                                    params: { type: 'object' },
                                                    message: 'must be object',
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid26 = _errs166 === errors;
                                            if (!valid26) {
                                              break;
                                            }
                                          }
                                        }
                                      } else {
                                        validate10.errors = [
                                          {
                                            instancePath:
                                              instancePath + '/exceptions',
                                            schemaPath:
                                              '#/properties/exceptions/type',
                                            keyword: 'type',
                                            params: { type: 'array' },
                                            message: 'must be array',
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs164 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate10.errors = [
        {
          instancePath,
          schemaPath: '#/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
        },
      ];
      return false;
    }
  }
  validate10.errors = vErrors;
  return errors === 0;
}
