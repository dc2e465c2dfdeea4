output "address" {
  description = "Where the page is."
  value       = "https://${aws_cloudfront_distribution.pages.domain_name}"
}

output "bucket" {
  description = "Where the content of dist/ goes."
  value       = aws_s3_bucket.pages.id
}
