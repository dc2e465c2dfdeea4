# METADATA
# title: Share
# description: A share between 0 and 1 as a whole percentage.
# scope: package
package microapps.share

# METADATA
# description: >-
#   Rounded down, so that it never promises more than there is. The small addend makes up for engines that disagree on
#   whether 0.29 * 100 reaches 29.
percent(share) := floor((share * 100) + 0.001)
