output "address" {
  description = "Where the function answers callers of this cloud account."
  value       = aws_lambda_function_url.function.function_url
}
