# METADATA
# title: Assessment
# description: Everything in one evaluation, so that the facts are read once.
# scope: package
# schemas:
#   - input: schema.facts
package microapps.assessment

import data.microapps.gate
import data.microapps.risk
import data.microapps.tier

# METADATA
# entrypoint: true
result := {"gate": gate.result, "tier": tier.result, "risk": risk.result}
