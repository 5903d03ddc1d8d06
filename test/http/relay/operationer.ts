import { graphql } from 'relay-runtime';

/** Compiled by relay-compiler 21.0.1 with the config of `docs/clients.md`; the compiler is too large to be a dependency. */

export const OVERVIEW = graphql`
  query operationerOverblikQuery {
    fund(pr: "2028-01-01") {
      nodes {
        objekt {
          id
          type
          titel
          noegle
        }
        brud {
          regel
          tekst
        }
      }
    }
    helhedsplaner(first: 100) {
      nodes {
        id
        titel
        status
      }
      aggregate(groupBy: [{ field: STATUS }]) {
        count
        alle: groups {
          totalCount
          nodes {
            key {
              status
            }
            count
            sum {
              oekonomiskRamme
            }
          }
        }
        to: groups(first: 2) {
          edges {
            cursor
            node {
              key {
                status
              }
              count
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

export const PLAN = graphql`
  query operationerPlanQuery {
    helhedsplan(noegle: "SYN-AMAGER-OEST") {
      id
      version
      status
    }
  }
`;

export const INDSTIL = graphql`
  mutation operationerIndstilMutation($input: IndstilHelhedsplanInput!) {
    indstilHelhedsplan(input: $input) {
      udfoert
      helhedsplan {
        id
        version
        status
        kommune {
          id
          navn
        }
      }
      haendelse {
        id
      }
    }
  }
`;
