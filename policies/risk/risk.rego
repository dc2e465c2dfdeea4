# METADATA
# title: Risk
# description: >-
#   How risky an app is, 0 to 100, from its context. Each contribution is a signed number of points with its reason;
#   weights are rule data.
# scope: package
# schemas:
#   - input: schema.facts
#   - data.risk: schema.risk
package microapps.risk

import data.microapps.services

# METADATA
# entrypoint: true
result := {
	"score": score,
	"class": class,
	"contributions": contributions,
	"ratings": ratings,
	"blast_radius": blast_radius,
	"default_ttl_days": data.risk.default_ttl_days[class],
}

score := min({100, max({0, sum([entry.points | some entry in contributions])})})

class := "high" if {
	score >= data.risk.classes.high
} else := "medium" if {
	score >= data.risk.classes.medium
} else := "low"

# METADATA
# description: One rating per view; points of a view are those of its contributions.
ratings[area] := rating(points, thresholds) if {
	some area, thresholds in data.risk.ratings
	points := sum([entry.points | some entry in contributions; entry.area == area])
}

rating(points, thresholds) := "high" if {
	points >= thresholds.high
} else := "medium" if {
	points >= thresholds.medium
} else := "low"

# METADATA
# description: How much breaks or leaks when the app misbehaves, whatever its likelihood.
blast_radius := min({100, sum([points | some points in blast])})

blast["audience"] := data.risk.blast.audience[audience]

blast["data"] := data.risk.blast.data[input.manifest.classification.data]

blast["pii"] := data.risk.blast.pii[input.manifest.classification.pii]

blast["services"] := min({data.risk.blast.services.most, services.outside * data.risk.blast.services.each})

blast["network"] := data.risk.blast.network[input.manifest.runtime.outbound_network]

# METADATA
# description: The audience as declared; one that is not declared counts as unknown, not as nobody.
audience := object.get(input.manifest, "audience", "unknown")

contribution(id, area, points, params) := {"id": id, "area": area, "points": round(points), "params": params}
